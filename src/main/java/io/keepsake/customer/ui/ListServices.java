package io.keepsake.customer.ui;

import io.keepsake.customer.AttributeCatalogue;
import io.keepsake.customer.ChosenColumns;
import io.keepsake.customer.CustomerExport;
import io.keepsake.customer.CustomerSearch;
import io.keepsake.customer.SavedFilters;
import org.springframework.stereotype.Component;

/** What the customers page asks of the services. */
@Component
record ListServices(
        CustomerSearch search,
        ChosenColumns columns,
        SavedFilters filters,
        AttributeCatalogue attributes,
        CustomerExport export,
        CustomerEditing editing) {}
