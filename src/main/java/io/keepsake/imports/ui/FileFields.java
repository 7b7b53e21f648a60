package io.keepsake.imports.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.keepsake.imports.Column;
import io.keepsake.imports.DecimalMark;
import io.keepsake.imports.ImportKind;
import io.keepsake.imports.ImportSettings;
import io.keepsake.imports.Target;
import io.keepsake.platform.csv.CsvFormat;
import io.keepsake.platform.csv.Delimiter;
import io.keepsake.platform.csv.Encoding;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** What holds for the file as a whole. */
final class FileFields extends Composite<Div> {
    private final ImportKind kind;
    private final Consumer<ImportKind> isOf;
    private final BiConsumer<CsvFormat, Boolean> readAs;
    private final Consumer<ImportSettings> changed;
    private final Select<ImportKind> kinds = new Select<>();
    private final Select<Encoding> encoding = new Select<>();
    private final Select<Delimiter> delimiter = new Select<>();
    private final Select<DecimalMark> decimals = new Select<>();
    private final Checkbox heading = new Checkbox("The first row names the columns");
    private final TextField eventName = new TextField("Event name of every row");
    private final Checkbox addCustomers = new Checkbox("Add people who are not customers yet");
    private ImportSettings settings;

    /**
     * @param isOf told when the rows are something else
     * @param readAs told when the file is to be split otherwise
     * @param changed told of every other change
     */
    FileFields(
            ImportKind kind,
            ImportSettings settings,
            Consumer<ImportKind> isOf,
            BiConsumer<CsvFormat, Boolean> readAs,
            Consumer<ImportSettings> changed) {
        this.kind = kind;
        this.settings = settings;
        this.isOf = isOf;
        this.readAs = readAs;
        this.changed = changed;
        kinds.setLabel("Each row is");
        kinds.setItems(ImportKind.values());
        kinds.setItemLabelGenerator(Words::one);
        kinds.setValue(kind);
        encoding.setLabel("Encoding");
        encoding.setItems(Encoding.values());
        encoding.setItemLabelGenerator(Encoding::label);
        delimiter.setLabel("Between the fields");
        delimiter.setItems(Delimiter.values());
        delimiter.setItemLabelGenerator(Delimiter::label);
        decimals.setLabel("Numbers look like");
        decimals.setItems(DecimalMark.values());
        decimals.setItemLabelGenerator(DecimalMark::example);
        eventName.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        eventName.setMaxLength(200);
        eventName.setHelperText("Because no column holds it");
        show(settings);
        listen();
        var fields = new Div(kinds, encoding, delimiter, decimals, eventName);
        fields.addClassName("file-fields");
        var checks = new Div(heading, addCustomers);
        checks.addClassName("file-checks");
        getContent().add(fields, checks);
    }

    /** Shows how the file is read now. */
    void show(ImportSettings now) {
        settings = now;
        encoding.setValue(now.format().encoding());
        delimiter.setValue(now.format().delimiter());
        decimals.setValue(now.decimals());
        heading.setValue(now.heading());
        eventName.setValue(now.eventName());
        addCustomers.setValue(now.addCustomers());
        decimals.setVisible(now.columns().stream().anyMatch(Column::holdsNumbers));
        eventName.setVisible(kind == ImportKind.EVENTS && !now.has(Target.EVENT_NAME));
        addCustomers.setVisible(kind == ImportKind.EVENTS);
    }

    private void listen() {
        Choice.of(kinds, isOf);
        Choice.of(
                encoding,
                chosen -> readAs.accept(new CsvFormat(chosen, settings.format().delimiter()), settings.heading()));
        Choice.of(
                delimiter,
                chosen -> readAs.accept(new CsvFormat(settings.format().encoding(), chosen), settings.heading()));
        Choice.of(heading, chosen -> readAs.accept(settings.format(), chosen));
        Choice.of(decimals, chosen -> changed.accept(settings.withDecimals(chosen)));
        Choice.of(eventName, chosen -> changed.accept(settings.withEventName(chosen)));
        Choice.of(addCustomers, chosen -> changed.accept(settings.withAddCustomers(chosen)));
    }
}
