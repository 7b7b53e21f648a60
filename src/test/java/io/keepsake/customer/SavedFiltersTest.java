package io.keepsake.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.KeepsakeTest;
import io.keepsake.TestDatabase;
import io.keepsake.World;
import io.keepsake.World.Brand;
import io.keepsake.account.Role;
import io.keepsake.platform.workspace.NotPermitted;
import io.keepsake.platform.workspace.UserId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@KeepsakeTest
class SavedFiltersTest {
    private static final CustomerQuery VIPS = CustomerQuery.ALL
            .withStates(Set.of(CustomerState.REGISTERED))
            .with(new Condition(Attribute.System.ORDERS, Operator.MORE, "10"))
            .sortedBy(new Sorting(Sorting.By.REVENUE, true));

    @Autowired
    World world;

    @Autowired
    SavedFilters filters;

    @Autowired
    TestDatabase database;

    Brand acme;

    @BeforeEach
    void opens() {
        acme = world.acme();
    }

    @Test
    void areForAllMembers() {
        save(acme.grace(), "VIPs", VIPS);
        save(acme.ada(), "gone", CustomerQuery.ALL.withSearch("zoë"));
        for (var user : List.of(acme.ada(), acme.grace(), acme.linus())) {
            assertThat(list(user)).extracting(SavedFilter::name).containsExactly("gone", "VIPs");
            assertThat(list(user).getLast().query()).isEqualTo(VIPS);
            assertThat(list(user).getLast().savedBy()).isEqualTo("Grace");
        }
    }

    @Test
    void keepWorkspacesApart() {
        var globex = world.globex();
        save(acme.grace(), "VIPs", VIPS);
        assertThat(world.as(globex.grace(), () -> filters.save(globex.id(), "VIPs", CustomerQuery.ALL)))
                .isInstanceOf(FilterSaved.Done.class);
        assertThat(list(acme.grace())).extracting(SavedFilter::query).containsExactly(VIPS);
        var id = list(acme.grace()).getFirst().id();
        world.as(globex.ada(), () -> filters.delete(globex.id(), id));
        assertThat(list(acme.grace())).hasSize(1);
        assertThatThrownBy(() -> list(globex.ada())).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> world.as(globex.ada(), () -> filters.delete(acme.id(), id)))
                .isInstanceOf(NotPermitted.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''           | Give the filter a name.
                    '  '         | Give the filter a name.
                    ' vips '     | There is a filter of this name already.
                    VIPS         | There is a filter of this name already.
                    """)
    void needANameOfTheirOwn(String name, String reason) {
        save(acme.ada(), "VIPs", VIPS);
        assertThat(save(acme.grace(), name, VIPS)).isEqualTo(new FilterSaved.Refused(reason));
        assertThat(save(acme.grace(), "x".repeat(81), VIPS)).isInstanceOf(FilterSaved.Refused.class);
        assertThat(save(acme.grace(), "a\u0000b", VIPS)).isInstanceOf(FilterSaved.Refused.class);
        assertThat(list(acme.grace())).hasSize(1);
    }

    @Test
    void areRenamedByWhoeverSavedThemAndByAdmins() {
        save(acme.grace(), "VIPs", VIPS);
        save(acme.ada(), "Others", CustomerQuery.ALL);
        var vips = list(acme.grace()).getLast();
        assertThat(rename(acme.grace(), vips.id(), " vips ")).isEqualTo(new FilterSaved.Done());
        assertThat(rename(acme.ada(), vips.id(), "Best customers")).isEqualTo(new FilterSaved.Done());
        assertThat(list(acme.grace()).getFirst())
                .isEqualTo(new SavedFilter(vips.id(), "Best customers", VIPS, "Grace", true));
        var other = world.member(acme.id(), Role.MARKETER);
        assertThatThrownBy(() -> rename(other, vips.id(), "Mine")).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> rename(acme.linus(), vips.id(), "Mine")).isInstanceOf(NotPermitted.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    '  '         | Give the filter a name.
                    ' others '   | There is a filter of this name already.
                    """)
    void keepTheirNameWhereTheOtherCannotBe(String name, String reason) {
        save(acme.grace(), "VIPs", VIPS);
        save(acme.ada(), "Others", CustomerQuery.ALL);
        var vips = list(acme.grace()).getLast();
        assertThat(rename(acme.grace(), vips.id(), name)).isEqualTo(new FilterSaved.Refused(reason));
        assertThat(rename(acme.grace(), vips.id(), "x".repeat(81))).isInstanceOf(FilterSaved.Refused.class);
        assertThat(list(acme.grace()).getLast()).isEqualTo(vips);
    }

    @Test
    void areDeletedByWhoeverSavedThemAndByAdmins() {
        var admin = world.member(acme.id(), Role.ADMIN);
        var other = world.member(acme.id(), Role.MARKETER);
        save(acme.grace(), "one", VIPS);
        save(acme.grace(), "two", VIPS);
        var one = list(acme.grace()).getFirst().id();
        var two = list(acme.grace()).getLast().id();
        assertThat(list(other)).noneMatch(SavedFilter::changeable);
        assertThat(list(admin)).allMatch(SavedFilter::changeable);
        assertThatThrownBy(() -> delete(other, one)).isInstanceOf(NotPermitted.class);
        delete(acme.grace(), one);
        delete(acme.grace(), one);
        delete(admin, two);
        assertThat(list(acme.grace())).isEmpty();
    }

    @Test
    void areNotSavedByThoseWhoOnlyMaySee() {
        assertThatThrownBy(() -> save(acme.linus(), "VIPs", VIPS)).isInstanceOf(NotPermitted.class);
    }

    @Test
    void stayReadableWhenTheirWordsAreNotUnderstoodAnyMore() {
        save(acme.grace(), "VIPs", VIPS);
        database.asOwner()
                .update(
                        "update saved_filter set query = query || '&shoe.size=3' where workspace_id = ?",
                        acme.id().value());
        assertThat(list(acme.grace()).getFirst().query()).isEqualTo(VIPS);
    }

    private FilterSaved save(UserId user, String name, CustomerQuery query) {
        return world.as(user, () -> filters.save(acme.id(), name, query));
    }

    private List<SavedFilter> list(UserId user) {
        return world.as(user, () -> filters.list(acme.id()));
    }

    private FilterSaved rename(UserId user, long id, String name) {
        return world.as(user, () -> filters.rename(acme.id(), id, name));
    }

    private void delete(UserId user, long id) {
        world.as(user, () -> filters.delete(acme.id(), id));
    }
}
