package io.keepsake.account.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.data.validator.EmailValidator;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.keepsake.account.NewUser;
import io.keepsake.account.NewWorkspace;
import io.keepsake.account.PasswordPolicy;
import io.keepsake.account.PasswordRefused;
import io.keepsake.platform.text.Fold;
import io.keepsake.platform.workspace.NotPermitted;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the first set-up has to know. */
final class SetupForm extends Composite<FormLayout> {
    private final TextField token = new TextField("Setup token");
    private final TextField account = new TextField("Company");
    private final TextField workspace = new TextField("First workspace");
    private final TextField slug = new TextField("Address of the workspace");
    private final ComboBox<ZoneId> zone = new ComboBox<>("Time zone");
    private final ComboBox<Currency> currency = new ComboBox<>("Currency");
    private final ComboBox<String> country = new ComboBox<>("Country");
    private final TextField name = new TextField("Your name");
    private final EmailField email = new EmailField("Email");
    private final PasswordField password = new PasswordField("Password");
    private final Binder<Values> binder = new Binder<>(Values.class);

    SetupForm() {
        token.setHelperText("It stands in Keepsake's log, where it says that it is ready.");
        token.setAutofocus(true);
        workspace.setHelperText("One for each brand.");
        // as one types, so that no error goes only when the button is pressed, which would move away under the pointer
        for (var field : List.of(token, account, workspace, slug, name, email, password)) {
            field.setValueChangeMode(ValueChangeMode.LAZY);
        }
        workspace.addValueChangeListener(typed -> suggestSlug(typed.getOldValue(), typed.getValue()));
        slug.setPrefixComponent(new Span("/w/"));
        country.setHelperText("Its dialling rules read mobile numbers typed without a country code.");
        email.setAutocomplete(Autocomplete.USERNAME);
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setHelperText(PasswordPolicy.IN_WORDS);
        offer();
        bind();
        layOut();
    }

    /** What was filled in; empty where something is missing or wrong, which the fields then say. */
    Optional<Values> values() {
        try {
            return Optional.of(binder.writeRecord());
        } catch (ValidationException incomplete) {
            return Optional.empty();
        }
    }

    /** Whether the work went well; where it did not, the field at fault says why. */
    boolean accepted(Runnable work) {
        try {
            work.run();
            return true;
        } catch (NotPermitted refused) {
            token.setErrorMessage(refused.getMessage());
            token.setInvalid(true);
            token.focus();
        } catch (PasswordRefused refused) {
            password.setErrorMessage(refused.getMessage());
            password.setInvalid(true);
            password.focus();
        }
        return false;
    }

    private void suggestSlug(String before, String typed) {
        if (slug.isEmpty() || slug.getValue().equals(slugOf(before))) {
            slug.setValue(slugOf(typed));
        }
    }

    private static String slugOf(String name) {
        var plain = Fold.fold(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^[-0-9]+|-+$", "");
        return plain.substring(0, Math.min(plain.length(), 40));
    }

    private void offer() {
        zone.setItems(ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .sorted()
                .map(ZoneId::of)
                .toList());
        zone.setItemLabelGenerator(id -> id.getId().replace('_', ' '));
        currency.setItems(Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getDefaultFractionDigits() >= 0)
                .sorted(Comparator.comparing(Currency::getCurrencyCode))
                .toList());
        currency.setItemLabelGenerator(known -> known.getCurrencyCode() + ", " + known.getDisplayName(Locale.ENGLISH));
        country.setItems(List.of(Locale.getISOCountries()).stream()
                .sorted(Comparator.comparing(SetupForm::countryName))
                .toList());
        country.setItemLabelGenerator(SetupForm::countryName);
        country.addValueChangeListener(chosen -> suggestCurrency(chosen.getValue()));
    }

    private static String countryName(String code) {
        return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
    }

    private void suggestCurrency(String code) {
        if (code != null && currency.isEmpty()) {
            Optional.ofNullable(Currency.getInstance(Locale.of("", code))).ifPresent(currency::setValue);
        }
    }

    private void bind() {
        binder.forField(token).asRequired("Enter the token.").bind("token");
        binder.forField(account).asRequired("Enter the company's name.").bind("account");
        binder.forField(workspace).asRequired("Enter the brand's name.").bind("workspace");
        binder.forField(slug)
                .asRequired("Enter an address.")
                .withValidator(
                        NewWorkspace::isSlug, "Use small letters, digits and hyphens, a letter first, 2 to 40 of them.")
                .bind("slug");
        binder.forField(zone).asRequired("Choose a time zone.").bind("zone");
        binder.forField(currency).asRequired("Choose a currency.").bind("currency");
        binder.forField(country).asRequired("Choose a country.").bind("country");
        binder.forField(name).asRequired("Enter your name.").bind("name");
        binder.forField(email)
                .asRequired("Enter your email.")
                .withValidator(new EmailValidator("Enter an email such as ada@example.com."))
                .bind("email");
        binder.forField(password).asRequired("Choose a password.").bind("password");
    }

    private void layOut() {
        var form = getContent();
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("440px", 2));
        form.add(token, 2);
        form.add(new H2("Account"), 2);
        form.add(account, 2);
        form.add(new H2("Workspace"), 2);
        form.add(workspace, slug, country, currency);
        form.add(zone, 2);
        form.add(new H2("Owner"), 2);
        form.add(name, email);
        form.add(password, 2);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var known = attached.getUI().getPage().getExtendedClientDetails().getTimeZoneId();
        if (known != null && zone.isEmpty() && ZoneId.getAvailableZoneIds().contains(known)) {
            zone.setValue(ZoneId.of(known));
        }
    }

    /** The form, filled in. Public, because the binder makes it by reflection. */
    public record Values(
            String token,
            String account,
            String workspace,
            String slug,
            ZoneId zone,
            Currency currency,
            String country,
            String name,
            String email,
            String password) {
        NewWorkspace newWorkspace() {
            return new NewWorkspace(slug, workspace, zone, currency, country);
        }

        NewUser owner() {
            return new NewUser(name, email, password);
        }
    }
}
