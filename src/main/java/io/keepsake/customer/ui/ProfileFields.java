package io.keepsake.customer.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.BeanValidationBinder;
import com.vaadin.flow.data.binder.ValidationException;
import io.keepsake.account.Workspace;
import io.keepsake.customer.CountryCode;
import io.keepsake.customer.KnownAttribute;
import io.keepsake.customer.LanguageTag;
import io.keepsake.customer.ProfileField;
import io.keepsake.customer.ProfileField.System;
import io.keepsake.customer.ProfileForm;
import io.keepsake.customer.ProfileProblem;
import io.keepsake.customer.ProfileRules;
import io.keepsake.customer.Saved;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The fields of a profile, to be typed. Each says what is wrong with it as soon as one leaves it. */
final class ProfileFields extends Composite<FormLayout> {
    private final BeanValidationBinder<ProfileForm> binder = new BeanValidationBinder<>(ProfileForm.class);
    private final List<SystemField> fields;
    private final AttributeFields attributes;
    private final ComboBox<String> language = choice(ProfileFields::languageName);
    private final ComboBox<String> country = choice(ProfileFields::countryName);

    /** @param known the workspace's attributes by name */
    ProfileFields(Workspace workspace, ProfileRules rules, Map<String, KnownAttribute> known) {
        var check = new FieldCheck(workspace, rules);
        fields = List.of(
                SystemField.of(System.FIRST_NAME, new TextField()),
                SystemField.of(System.LAST_NAME, new TextField()),
                SystemField.of(System.EMAIL, new TextField()),
                SystemField.of(System.MOBILE, new TextField()),
                SystemField.of(System.SYSTEM_ID, new TextField()),
                SystemField.of(System.LANGUAGE, language),
                SystemField.of(System.CITY, new TextField()),
                SystemField.of(System.COUNTRY, country));
        attributes = new AttributeFields(check, workspace.zone(), known);
        offer(country, Arrays.stream(Locale.getISOCountries()), ProfileFields::countryName);
        fields.forEach(field -> field.bind(binder, check));
        binder.bind(attributes, "attributes");
    }

    @Override
    protected FormLayout initContent() {
        var form = new FormLayout();
        form.addClassName("profile-fields");
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("26em", 2));
        fields.forEach(field -> form.add(field.component()));
        form.add(attributes, 2);
        return form;
    }

    void focus() {
        fields.getFirst().focus();
    }

    void read(ProfileForm form) {
        offer(language, Stream.concat(languages(), languages(form)), ProfileFields::languageName);
        binder.readRecord(form);
    }

    /** What stands in the fields; empty where one of them says what is wrong with it. */
    Optional<ProfileForm> write() {
        try {
            var form = binder.writeRecord();
            if (attributes.isComplete()) {
                return Optional.of(form);
            }
        } catch (ValidationException shownAtTheFields) {
            attributes.isComplete();
        }
        focusFirstProblem();
        return Optional.empty();
    }

    /** Whether anything differs from what was read. */
    boolean isChanged() {
        return binder.hasChanges() || attributes.isAdding();
    }

    /** Puts the value that the field has in that form. */
    void set(ProfileField field, ProfileForm form) {
        switch (field) {
            case System system -> field(system).set(form.text(system));
            case ProfileField.Custom(String name) ->
                attributes.set(name, form.attributes().get(name));
        }
    }

    void show(List<ProfileProblem> problems) {
        problems.forEach(problem -> {
            switch (problem.field()) {
                case System system -> field(system).show(problem.message());
                case ProfileField.Custom(String name) -> attributes.show(name, problem.message());
            }
        });
        focusFirstProblem();
    }

    /** A value belongs to another customer, who can be looked at beside. @param address of that customer's page */
    void showOccupied(Saved.Occupant occupant, String address) {
        var field = switch (occupant.kind()) {
            case SYSTEM_ID -> System.SYSTEM_ID;
            case EMAIL -> System.EMAIL;
            case MOBILE -> System.MOBILE;
            case DEVICE, PUSH_TOKEN -> throw new IllegalArgumentException(occupant.kind() + " is not typed here");
        };
        field(field).showOccupied(occupant.title(), address);
        focusFirstProblem();
    }

    /** Brings it into view. */
    private void focusFirstProblem() {
        fields.stream()
                .filter(SystemField::isInvalid)
                .findFirst()
                .ifPresentOrElse(SystemField::focus, attributes::focusFirstProblem);
    }

    private SystemField field(System name) {
        return fields.get(name.ordinal());
    }

    /** One may pick one that is offered, or type a code that is not. */
    private static ComboBox<String> choice(ItemLabelGenerator<String> name) {
        var choice = new ComboBox<String>();
        choice.setItemLabelGenerator(name);
        choice.setAllowCustomValue(true);
        choice.addCustomValueSetListener(typed -> choice.setValue(typed.getDetail()));
        return choice;
    }

    private static void offer(ComboBox<String> choice, Stream<String> codes, Function<String, String> name) {
        choice.setItems(codes.distinct().sorted(Comparator.comparing(name)).toList());
    }

    private static Stream<String> languages() {
        return Stream.of(Locale.getISOLanguages())
                .filter(code -> LanguageTag.parse(code).isPresent());
    }

    /** The customer's own, which may be one of a country: "en-GB". */
    private static Stream<String> languages(ProfileForm form) {
        return LanguageTag.parse(form.language()).stream();
    }

    private static String languageName(String code) {
        return LanguageTag.parse(code).map(LanguageTag::name).orElse(code);
    }

    private static String countryName(String code) {
        return CountryCode.parse(code).map(CountryCode::name).orElse(code);
    }
}
