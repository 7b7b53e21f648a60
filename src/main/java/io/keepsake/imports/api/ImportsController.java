package io.keepsake.imports.api;

import io.keepsake.account.KeyScope;
import io.keepsake.account.WithScope;
import io.keepsake.account.Workspace;
import io.keepsake.imports.ImportHistory;
import io.keepsake.imports.ImportId;
import io.keepsake.platform.http.Cursors;
import io.keepsake.platform.http.Parameters;
import io.keepsake.platform.workspace.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How imports go and went. */
@RestController
@Tag(name = "Imports")
final class ImportsController {
    private static final String IMPORTS = "/api/v1/imports";

    private final ImportHistory history;
    private final Cursors cursors;

    ImportsController(ImportHistory history, Cursors cursors) {
        this.history = history;
        this.cursors = cursors;
    }

    @GetMapping(IMPORTS)
    @Operation(summary = "List imports", description = "Newest first. Scope read.")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "How many at most: 1 to 200, usually 50.")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "next of the page before.")
    ImportList list(@WithScope(KeyScope.READ) Workspace workspace, HttpServletRequest request) {
        var parameters = new Parameters(request.getParameterMap());
        parameters.requireOnly(Set.of());
        var limit = parameters.limit();
        var list = "imports of " + workspace.id().value();
        var imports = history.page(workspace.id(), place(parameters, list), limit);
        if (imports.size() < limit) {
            return ImportList.of(imports, Optional.empty());
        }
        var last = imports.getLast();
        var next = cursors.seal(
                list, List.of(last.createdAt().toString(), last.id().value()));
        return ImportList.of(imports, Optional.of(next));
    }

    @GetMapping(IMPORTS + "/{id}")
    @Operation(summary = "Get an import", description = "Scope read.")
    ImportList.Entry get(
            @WithScope(KeyScope.READ) Workspace workspace,
            @Parameter(description = "The import's id.") @PathVariable String id) {
        return ImportId.parse(id)
                .map(known -> ImportList.Entry.of(history.require(workspace.id(), known)))
                .orElseThrow(() -> new NotFound("There is no such import."));
    }

    private Optional<ImportHistory.Place> place(Parameters parameters, String list) {
        return parameters.cursor().map(cursor -> {
            var place = cursors.open(list, cursor);
            return new ImportHistory.Place(Instant.parse(place.get(0)), new ImportId(place.get(1)));
        });
    }
}
