package io.keepsake.imports.ui;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import io.keepsake.account.Workspace;
import io.keepsake.imports.Import;
import io.keepsake.imports.ImportId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Imports, one line each, leading to their pages. */
final class ImportList extends Composite<UnorderedList> {
    private final Map<ImportId, Line> lines = new LinkedHashMap<>();

    ImportList() {
        getContent().addClassName("import-list");
    }

    /** Lines of imports that are as they were stay untouched, and so does the focus on them. */
    void show(Workspace workspace, List<Import> imports) {
        var ids = imports.stream().map(Import::id).toList();
        if (!List.copyOf(lines.keySet()).equals(ids)) {
            lines.clear();
            getContent().removeAll();
            ids.forEach(id -> lines.put(id, new Line()));
            lines.values().forEach(line -> getContent().add(line.item));
        }
        imports.forEach(file -> requireNonNull(lines.get(file.id())).show(workspace, file));
    }

    private static final class Line {
        private final ListItem item = new ListItem();
        private Optional<Import> shown = Optional.empty();

        void show(Workspace workspace, Import now) {
            if (!shown.equals(Optional.of(now))) {
                item.removeAll();
                item.add(new ImportLine(workspace, now));
                shown = Optional.of(now);
            }
        }
    }
}
