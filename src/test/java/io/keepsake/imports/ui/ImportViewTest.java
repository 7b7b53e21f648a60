package io.keepsake.imports.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.upload.Upload;
import io.keepsake.TestDatabase;
import io.keepsake.ViewTest;
import io.keepsake.World;
import io.keepsake.imports.ImportId;
import io.keepsake.imports.ImportKind;
import io.keepsake.imports.Importing;
import io.keepsake.platform.workspace.NotPermitted;
import io.keepsake.platform.workspace.UserId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class ImportViewTest extends ViewTest {
    private static final String TWO = "email\nada@acme.test\ngrace@acme.test\n";

    @Autowired
    Importing importing;

    @Autowired
    TestDatabase database;

    private World.Brand acme;

    @BeforeEach
    void openAcme() {
        acme = world.acme();
    }

    @Test
    void isNotForAnalysts() {
        open(acme.linus(), "customers");
        assertThat(menu()).contains("Customers").doesNotContain("Import");

        open(acme.linus(), "import");
        assertThat(title()).isEqualTo("Not for your role");

        open(acme.linus(), "import/" + importing.upload(acme, ImportKind.CUSTOMERS, TWO));
        assertThat(title()).isEqualTo("Not for your role");
    }

    @Test
    void namesTheBrandInItsTitle() {
        open(acme.grace(), "import");
        assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo("Import · Acme · Keepsake");
        open(acme.grace(), "import/" + importing.upload(acme, ImportKind.CUSTOMERS, TWO));
        assertThat(UI.getCurrent().getInternals().getTitle()).endsWith(" · Import · Acme · Keepsake");
    }

    @Test
    void stopsLookingWhenTheRightIsLost() {
        var id = importing.upload(acme, ImportKind.CUSTOMERS, TWO);
        set(id, "state = 'running', run = 99");
        open(acme.grace(), "import/" + id);
        assertThat(find(H2.class).single().getText()).isEqualTo("Importing");
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(1_000);

        leave(acme.grace());

        assertThatThrownBy(this::poll).isInstanceOf(NotPermitted.class);
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
    }

    @Test
    void changesNothingForWhoLostTheRight() {
        var id = importing.upload(acme, ImportKind.CUSTOMERS, TWO);
        open(acme.grace(), "import/" + id);
        leave(acme.grace());

        assertThatThrownBy(() -> test(button("Check the file")).click()).isInstanceOf(NotPermitted.class);
        assertThat(state(id)).isEqualTo("uploaded");
    }

    @Test
    void takesNoFileOfWhoLostTheRight() {
        open(acme.grace(), "import");
        leave(acme.grace());

        test(find(Upload.class).all().getFirst()).upload("x.csv", "text/csv", TWO.getBytes(StandardCharsets.UTF_8));

        assertThat(texts(find(Span.class).all())).contains("Your role in this workspace does not allow this.");
        assertThat(database.asOwner()
                        .queryForList(
                                "select 1 from import where workspace_id = ?",
                                acme.id().value()))
                .isEmpty();
    }

    @Test
    void saysWhenSomebodyElseWentOnMeanwhile() {
        var id = importing.upload(acme, ImportKind.CUSTOMERS, TWO);
        open(acme.grace(), "import/" + id);
        world.as(acme.ada(), () -> importing.imports().check(acme.id(), id));
        importing.end(acme.id(), acme.ada(), id);
        importing.start(acme, id);

        test(find(Select.class).withAriaLabel("What “email” holds").single()).selectItem("Mobile");

        assertThat(notices())
                .containsExactly("Somebody else went on with this import meanwhile. You see now how it stands.");
        assertThat(find(H2.class).withText("What the columns hold").exists()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "nothing", "0123456789abcdef0123456789abcdef", "%3Cscript%3E", "..%2F.."})
    void knowsNoImportUnderIdsThatAreNone(String id) {
        open(acme.grace(), "import/" + id);
        assertThat(title()).isEqualTo("Page not found");
    }

    @Test
    void knowsNoImportOfAnotherWorkspace() {
        var theirs = importing.upload(world.globex(), ImportKind.CUSTOMERS, TWO);
        open(acme.grace(), "import/" + theirs);
        assertThat(title()).isEqualTo("Page not found");
    }

    @Test
    void listsTwentyImportsAndOlderOnesWhenAsked() {
        for (int i = 0; i < 25; i++) {
            importing.upload(acme, ImportKind.CUSTOMERS, TWO);
        }
        open(acme.grace(), "import");
        assertThat(find(ImportLine.class).all()).hasSize(20);

        test(button("Show older imports")).click();

        assertThat(find(ImportLine.class).all()).hasSize(25);
        assertThat(find(Button.class).withText("Show older imports").exists()).isFalse();
    }

    @Test
    void leavesLinesAloneOnWhichNothingChanged() {
        importing.upload(acme, ImportKind.CUSTOMERS, TWO);
        var moving = importing.upload(acme, ImportKind.CUSTOMERS, TWO);
        set(moving, "state = 'running', run = 99");
        open(acme.grace(), "import");
        var before = find(ImportLine.class).all();

        set(moving, "position = 7");
        poll();

        var after = find(ImportLine.class).all();
        assertThat(after).hasSize(2).doesNotContain(before.getFirst()).endsWith(before.getLast());
    }

    @Test
    void saysWhatIsKeptOfRowsLeftOut() {
        var id = importing
                .bring(acme, ImportKind.CUSTOMERS, "email\n" + "nobody\n".repeat(9))
                .id();
        open(acme.grace(), "import/" + id);
        assertThat(find(H3.class).single().getText()).isEqualTo("9 rows are left out");
        assertThat(texts(find(Span.class).all()))
                .contains(
                        "Download 9 rows with the reasons",
                        "These are the first 8. The download has all that are kept, for 7 days.");

        set(id, "counts = '{\"wrong\": 250000}'");
        open(acme.grace(), "import/" + id);
        assertThat(find(H3.class).single().getText()).isEqualTo("250,000 rows are left out");
        assertThat(texts(find(Span.class).all()))
                .anyMatch(text -> text.startsWith(
                        "These are the first 8. Of one file, the first 100,000 rows are kept, for 7 days."));

        set(id, "counts = '{\"wrong\": 12}'");
        open(acme.grace(), "import/" + id);
        assertThat(texts(find(Span.class).all()))
                .contains(
                        "Download 9 rows with the reasons",
                        "These are the first 8. The download has all that are kept, for 7 days. "
                                + "3 rows were about people who have been archived since, and went with them.");

        database.asOwner().update("delete from import_wrong_row where import_id = ?", id.value());
        open(acme.grace(), "import/" + id);
        assertThat(texts(find(Span.class).all())).contains("The rows themselves were kept for 7 days and are gone.");
        assertThat(find(Anchor.class).withClassName("download-link").exists()).isFalse();
    }

    @Test
    void saysWhyAnImportStopped() {
        var id = importing.upload(acme, ImportKind.CUSTOMERS, TWO);
        set(id, "state = 'failed', failure = 'It broke.', counts = '{\"added\": 1}', line = 3");
        open(acme.grace(), "import/" + id);

        assertThat(find(H2.class).single().getText()).isEqualTo("Stopped");
        assertThat(texts(find(Span.class).all())).contains("It broke.");
    }

    @Test
    void readsAFileOfEventsThatWasDroppedAmongCustomersAsEvents() {
        var id = importing.upload(acme, ImportKind.CUSTOMERS, "email,event,time\nada@acme.test,Purchased,2026-02-03\n");
        open(acme.grace(), "import/" + id);
        assertThat(texts(find(Span.class).all()))
                .contains("This looks like a file of events, not of customers: it has the columns “event” and “time”.");

        test(button("Read it as events")).click();

        assertThat(find(Button.class).withText("Read it as events").exists()).isFalse();
        assertThat(find(Select.class).withLabel("Each row is").single().getValue())
                .isEqualTo(ImportKind.EVENTS);
        assertThat(find(Select.class).withAriaLabel("What “time” holds").exists())
                .isTrue();
        assertThat(button("Check the file").isEnabled()).isTrue();
    }

    @Test
    void offersTheOtherKindOnceMoreBeforeTheImport() {
        var id = importing
                .check(acme, ImportKind.CUSTOMERS, "email,event,time\na@b.test,Seen,2026-02-03\n", s -> s)
                .id();
        open(acme.grace(), "import/" + id);
        assertThat(find(H2.class).withText("What the import would do").exists()).isTrue();

        test(button("Read it as events")).click();

        assertThat(find(H2.class).withText("What the columns hold").exists()).isTrue();
    }

    @Test
    void saysBesideTheButtonWhatKeepsItFromChecking() {
        var id = importing.upload(acme, ImportKind.CUSTOMERS, "email,note,note\nada@acme.test,one,two\n");
        open(acme.grace(), "import/" + id);
        assertThat(button("Check the file").isEnabled()).isFalse();
        assertThat(texts(find(Span.class).all())).contains("1 column needs another choice.");

        test(find(Select.class).withAriaLabel("What “note” holds").all().getLast())
                .selectItem("Do not import");

        assertThat(button("Check the file").isEnabled()).isTrue();
        assertThat(texts(find(Span.class).all())).contains("Reads every row, changes nothing.");
    }

    @Test
    void readsAFileAsWhatOneSaysItIs() {
        var id = importing.upload(acme, ImportKind.EVENTS, TWO);
        open(acme.grace(), "import/" + id);

        test(find(Select.class).withLabel("Each row is").single()).selectItem("A customer");

        assertThat(button("Check the file").isEnabled()).isTrue();
    }

    @Test
    void showsARowAboveWhatIsTheMatterWithIt() {
        var id = importing.upload(acme, ImportKind.CUSTOMERS, "email,city\nada@acme.test\ngrace@acme.test,Bonn\n");
        open(acme.grace(), "import/" + id);

        assertThat(find(NativeTableRow.class).all().stream()
                        .map(row -> row.getElement().getTextRecursively())
                        .toList())
                .containsExactly(
                        "LineEmailCity",
                        "2ada@acme.test",
                        "The row has 1 column, the file has 2.",
                        "3grace@acme.testBonn");
    }

    private void open(UserId user, String page) {
        signIn(user);
        UI.getCurrent().navigate("w/" + acme.workspace().slug() + "/" + page);
    }

    private void poll() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), false));
        roundTrip();
    }

    private void leave(UserId user) {
        database.asOwner().update("delete from workspace_member where user_id = ?", user.value());
    }

    private void set(ImportId id, String what) {
        database.asOwner().update("update import set " + what + " where id = ?", id.value());
    }

    private String state(ImportId id) {
        return database.asOwner()
                .queryForList("select state from import where id = ?", String.class, id.value())
                .getFirst();
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private String title() {
        return find(H1.class).single().getText();
    }

    private List<String> menu() {
        return find(SideNavItem.class).all().stream().map(SideNavItem::getLabel).toList();
    }

    private List<String> notices() {
        return find(Notification.class).all().stream()
                .map(notice -> find(Span.class, notice).all().getFirst().getText())
                .toList();
    }

    private static List<String> texts(List<Span> spans) {
        return spans.stream().map(Span::getText).toList();
    }
}
