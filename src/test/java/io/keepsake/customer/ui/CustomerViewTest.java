package io.keepsake.customer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarTester;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.keepsake.ViewTest;
import io.keepsake.World.Brand;
import io.keepsake.customer.Customer;
import io.keepsake.customer.CustomerState;
import io.keepsake.customer.IncomingCustomer;
import io.keepsake.customer.Profile;
import io.keepsake.event.CatalogueKey;
import io.keepsake.event.DataCatalogue;
import io.keepsake.platform.data.Json;
import io.keepsake.platform.workspace.UserId;
import io.keepsake.privacy.ArchiveReason;
import io.keepsake.privacy.ArchiveRequest;
import io.keepsake.privacy.Archiving;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class CustomerViewTest extends ViewTest {
    @Autowired
    Regulars regulars;

    @Autowired
    Archiving archiving;

    @Autowired
    DataCatalogue catalogue;

    Brand acme;
    Customer marie;

    @BeforeEach
    void makeMarie() {
        acme = world.acme();
        marie = regulars.marie(acme);
    }

    @Test
    void offersAMarketerWhatMakesSense() {
        open(acme.grace(), marie.keepsakeId().value());
        assertThat(settings())
                .startsWith(
                        "Edit customer",
                        "Unsubscribe from email",
                        "Resubscribe to SMS",
                        "Unsubscribe from WhatsApp",
                        "Subscribe to WhatsApp")
                .noneMatch(entry -> entry.contains("push") || entry.contains("connector"));
    }

    @Test
    void offersAnAnalystNothing() {
        open(acme.linus(), marie.keepsakeId().value());
        assertThat(find(MenuBar.class).withClassName("settings-menu").exists()).isFalse();
    }

    @Test
    void neitherEditsNorSubscribesWhoWasArchived() {
        var left = regulars.letGo(acme, marie);
        open(acme.grace(), left.keepsakeId().value());
        assertThat(find(H1.class).single().getText()).isEqualTo("Archived 7F3K-22");
        assertThat(settings()).noneMatch(entry -> entry.contains("Edit") || entry.contains("ubscribe"));
    }

    @Test
    void knowsNobodyUnderTheIdsOfOthers() {
        var stranger = regulars.marie(world.globex());
        open(acme.grace(), stranger.keepsakeId().value());
        assertNotFound();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000000000000000", "1", "ilou0000ilou0000"})
    void knowsNobodyUnderIdsThatAreNone(String id) {
        open(acme.grace(), id);
        assertNotFound();
    }

    @Test
    void isNotThereForWhoMayNotEnterTheWorkspace() {
        open(world.stranger(), marie.keepsakeId().value());
        assertNotFound();
    }

    @Test
    void isNotThereAnyMoreUnderTheIdFromBeforeAnArchive() {
        regulars.letGo(acme, marie);
        open(acme.grace(), marie.keepsakeId().value());
        assertNotFound();
    }

    @Test
    void asksBeforeARegisteredCustomerBecomesAnonymous() {
        edit(marie);
        field("System ID").clear();
        click("Save");
        var question = find(ConfirmDialog.class).single();
        assertThat(saved(marie).profile().systemId()).isEqualTo("A-1001");
        test(question).confirm();
        assertThat(saved(marie).state()).isEqualTo(CustomerState.ANONYMOUS);
        assertThat(find(Dialog.class).exists()).isFalse();
    }

    @Test
    void asksBeforeSomebodyWhoWasLetGoComesBack() {
        var pierre = regulars.pierre(acme);
        world.as(
                acme.grace(),
                () -> archiving.archive(
                        acme.id(), pierre.keepsakeId(), new ArchiveRequest(ArchiveReason.REQUEST, Optional.empty())));
        edit(marie);
        field("Email").setValue("Pierre@example.org");
        click("Save");
        var question = find(ConfirmDialog.class).single();
        assertThat(saved(marie).profile().email()).isEqualTo("Marie.Curie@example.org");
        test(question).confirm();
        assertThat(saved(marie).profile().email()).isEqualTo("Pierre@example.org");
    }

    @Test
    void saysAtEachFieldWhatIsWrongAndSavesNothing() {
        edit(marie);
        field("Email").setValue("nobody");
        field("Mobile").setValue("call me");
        field("loyalty_points").setValue("many");
        click("Save");
        assertThat(field("Email").getErrorMessage()).isEqualTo("“nobody” is not an email address.");
        assertThat(field("Mobile").getErrorMessage()).startsWith("“call me” is not a mobile number.");
        assertThat(field("loyalty_points").getErrorMessage()).startsWith("“many” is not a number");
        assertThat(saved(marie)).isEqualTo(marie);
    }

    @Test
    void readsMobilesByTheRulesOfTheWorkspacesCountry() {
        edit(marie);
        field("Mobile").setValue("0170 1234567");
        click("Save");
        assertThat(saved(marie).profile().mobile()).isEqualTo("+491701234567");
    }

    /** The clocks in Berlin showed half past two twice that night; an input shows the same for both. */
    @Test
    void leavesWhatNobodyTouchedAsItWas() {
        var attributes = new Json(Map.of("last_visit", "2026-10-25T01:30:00Z", "newsletter", false));
        var profile = new Profile("Lise", null, "lise@example.org", null, null, null, null, null, attributes);
        var lise = regulars.take(acme, new IncomingCustomer(profile, List.of("d-1"), Json.EMPTY, Map.of()));
        edit(lise);
        test(find(Select.class).withLabel("newsletter").single()).selectItem("Yes");
        click("Save");
        assertThat(saved(lise).profile().attributes().values())
                .isEqualTo(Map.of("last_visit", "2026-10-25T01:30:00Z", "newsletter", true));
    }

    @Test
    void callsAttributesAsTheWorkspaceDoes() {
        asAda(() -> catalogue.describe(acme.id(), attribute("loyalty_points"), "Points", ""));
        edit(marie);
        field("Points").setValue("13");
        click("Save");
        assertThat(saved(marie).profile().attributes().values()).containsEntry("loyalty_points", 13);
        assertThat(shownAttributes()).contains("Points", "skin_type").doesNotContain("loyalty_points");
    }

    @Test
    void offersNoRetiredAttributeAnewAndLetsItBeEditedWhereItIs() {
        asAda(() -> {
            catalogue.retire(acme.id(), attribute("loyalty_points"), true);
            catalogue.describe(acme.id(), attribute("skin_type"), "Skin", "");
        });
        edit(regulars.pierre(acme));
        var adder = find(ComboBox.class)
                .withCondition(box -> "Add attribute".equals(box.getPlaceholder()))
                .single();
        assertThat(test(adder).getSuggestions()).containsExactly("birth_date", "last_visit", "newsletter", "Skin");

        edit(marie);
        field("loyalty_points").setValue("many");
        click("Save");
        assertThat(field("loyalty_points").getErrorMessage()).startsWith("“many” is not a number");
    }

    @Test
    void forgetsAnAttributeThatWasEmptied() {
        edit(marie);
        field("loyalty_points").clear();
        click("Save");
        assertThat(saved(marie).profile().attributes().values()).hasSize(4).doesNotContainKey("loyalty_points");
    }

    @Test
    void findsOneAttributeAmongMany() {
        var many = IntStream.range(0, 40).boxed().collect(Collectors.toMap(number -> "measure_" + number, number ->
                (Object) ("value " + number)));
        var profile = new Profile("Lise", null, null, null, null, null, null, null, new Json(many));
        var lise = regulars.take(acme, new IncomingCustomer(profile, List.of("device-of-lise"), Json.EMPTY, Map.of()));
        open(acme.linus(), lise.keepsakeId().value());
        assertThat(shownAttributes()).hasSize(42);
        var search = find(TextField.class)
                .withCondition(field -> "Search attributes".equals(field.getPlaceholder()))
                .single();
        search.setValue("VALUE 17");
        assertThat(shownAttributes()).containsExactly("measure_17");
    }

    private void asAda(Runnable work) {
        world.as(acme.ada(), work);
    }

    private static CatalogueKey attribute(String name) {
        return new CatalogueKey.Attribute(name);
    }

    private List<String> shownAttributes() {
        return find(AttributesSection.class)
                .single()
                .getContent()
                .getChildren()
                .flatMap(CustomerViewTest::withAllBelow)
                .filter(DescriptionList.Term.class::isInstance)
                .map(term -> ((DescriptionList.Term) term).getText())
                .toList();
    }

    private static Stream<Component> withAllBelow(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(CustomerViewTest::withAllBelow));
    }

    private void assertNotFound() {
        assertThat(find(H1.class).single().getText()).isEqualTo("Page not found");
    }

    private Customer saved(Customer customer) {
        return regulars.now(acme, customer.id());
    }

    private void edit(Customer customer) {
        open(acme.grace(), customer.keepsakeId().value());
        new MenuBarTester<>(find(MenuBar.class).withClassName("settings-menu").single()).clickItem(0, 0);
    }

    private TextField field(String label) {
        return find(TextField.class).withLabel(label).single();
    }

    private void click(String button) {
        test(find(Button.class).withText(button).single()).click();
    }

    private List<String> settings() {
        return find(MenuBar.class).withClassName("settings-menu").all().stream()
                .flatMap(bar -> bar.getItems().getFirst().getSubMenu().getItems().stream())
                .map(MenuItem::getText)
                .toList();
    }

    private void open(UserId user, String customer) {
        signIn(user);
        UI.getCurrent().navigate("w/" + acme.workspace().slug() + "/customers/" + customer);
    }
}
