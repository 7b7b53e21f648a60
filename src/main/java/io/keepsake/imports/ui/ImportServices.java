package io.keepsake.imports.ui;

import io.keepsake.imports.Imports;
import io.keepsake.imports.Previews;
import io.keepsake.imports.WrongRowsFile;
import org.springframework.stereotype.Component;

/** What the steps of an import's page ask. */
@Component
record ImportServices(Imports imports, Previews previews, WrongRowsFile wrongRows) {}
