package io.keepsake.imports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteParameters;
import io.keepsake.account.Workspaces;
import io.keepsake.imports.ImportId;
import io.keepsake.imports.Imports;
import io.keepsake.platform.ui.AddressCheck;
import io.keepsake.platform.workspace.NotFound;

/** Whether there is the import of a page's address. */
@org.springframework.stereotype.Component
class ImportAddressCheck implements AddressCheck {
    private final Workspaces workspaces;
    private final Imports imports;

    ImportAddressCheck(Workspaces workspaces, Imports imports) {
        this.workspaces = workspaces;
        this.imports = imports;
    }

    @Override
    public Class<? extends Component> view() {
        return ImportView.class;
    }

    @Override
    public void requireThing(RouteParameters parameters) {
        var entered = workspaces.enter(parameters.get("workspace").orElseThrow());
        var id = parameters
                .get("import")
                .flatMap(ImportId::parse)
                .orElseThrow(() -> new NotFound("There is no such import."));
        imports.require(entered.workspace().id(), id);
    }
}
