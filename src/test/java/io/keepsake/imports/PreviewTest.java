package io.keepsake.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.KeepsakeTest;
import io.keepsake.World;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A file before anything of it is imported. */
@KeepsakeTest
class PreviewTest {
    @Autowired
    Importing importing;

    @Autowired
    Previews previews;

    @Autowired
    World world;

    private World.Brand acme;

    @BeforeEach
    void openAcme() {
        acme = world.acme();
    }

    @Test
    void showsWhatEachOfTwoColumnsOfOneNameHolds() {
        var id = importing.upload(acme, ImportKind.CUSTOMERS, "email,note,note\na@b.test,one,two\n");
        assertThat(cells(id)).containsExactly(List.of("a@b.test", "one", "two"));

        use(id, require(id).settings().withColumn(1, Column.skipped("note").holding(Target.EMAIL)));
        assertThat(cells(id)).containsExactly(List.of("a@b.test", "one", "two"));
    }

    @Test
    void showsTheCellsOfARowThatIsWrongAsAWhole() {
        var id = importing.upload(
                acme, ImportKind.EVENTS, "email,event,time,amount\n,Purchased,2026-02-03,7\na@b.test,Purchased\n");

        assertThat(preview(id).rows())
                .satisfiesExactly(
                        row -> {
                            assertThat(row.problem()).contains("Nothing in the row says whose event it is.");
                            assertThat(texts(row)).containsExactly("", "Purchased", "2026-02-03", "7");
                        },
                        row -> {
                            assertThat(row.problem()).contains("The row has 2 columns, the file has 4.");
                            assertThat(texts(row)).containsExactly("a@b.test", "Purchased");
                        });
    }

    @Test
    void readsTheFileAsTheOtherKind() {
        var id = importing.upload(acme, ImportKind.CUSTOMERS, "customer_id,date,dollar_value\n1,19970101,11.77\n");
        assertThat(require(id).settings().hintOfOtherKind(ImportKind.CUSTOMERS)).isPresent();

        world.as(acme.grace(), () -> importing.imports().readAs(acme.id(), id, ImportKind.EVENTS));

        var read = require(id);
        assertThat(read.kind()).isEqualTo(ImportKind.EVENTS);
        assertThat(read.state()).isEqualTo(ImportState.UPLOADED);
        assertThat(read.settings().columns())
                .extracting(Column::target)
                .containsExactly(Target.SYSTEM_ID, Target.TIME, Target.AMOUNT);
        assertThat(read.settings().eventName()).isEqualTo("Purchased");
        assertThat(read.settings().hintOfOtherKind(ImportKind.EVENTS)).isEmpty();
    }

    @Test
    void forgetsWhatACheckOfTheOtherKindFound() {
        var checked = importing.check(acme, ImportKind.CUSTOMERS, "email,time\na@b.test,2026-02-03\n", s -> s);

        world.as(acme.grace(), () -> importing.imports().readAs(acme.id(), checked.id(), ImportKind.EVENTS));

        assertThat(require(checked.id()).check()).isEmpty();
        assertThatThrownBy(() -> importing.start(acme, checked.id())).isInstanceOf(ImportMovedOn.class);
    }

    @Test
    void isOfOneKindOnceItIsImported() {
        var done = importing.bring(acme, ImportKind.CUSTOMERS, "email\na@b.test\n");

        assertThatThrownBy(() -> world.as(
                        acme.grace(), () -> importing.imports().readAs(acme.id(), done.id(), ImportKind.EVENTS)))
                .isInstanceOf(ImportMovedOn.class);
    }

    private void use(ImportId id, ImportSettings settings) {
        world.as(acme.grace(), () -> importing.imports().configure(acme.id(), id, settings));
    }

    private Import require(ImportId id) {
        return world.as(acme.grace(), () -> importing.imports().require(acme.id(), id));
    }

    private Preview preview(ImportId id) {
        var settings = require(id).settings();
        return world.as(acme.grace(), () -> previews.preview(acme.id(), id, settings));
    }

    private List<List<String>> cells(ImportId id) {
        return preview(id).rows().stream().map(PreviewTest::texts).toList();
    }

    private static List<String> texts(Preview.Row row) {
        return row.cells().stream().map(Preview.Cell::text).toList();
    }
}
