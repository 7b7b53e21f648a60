package io.keepsake.customer;

import static io.keepsake.customer.People.named;
import static io.keepsake.customer.People.nobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.KeepsakeTest;
import io.keepsake.TestDatabase;
import io.keepsake.World;
import io.keepsake.World.Brand;
import io.keepsake.platform.workspace.NotPermitted;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.ConnectionCallback;

@KeepsakeTest
class CustomerSearchTest {
    @Autowired
    World world;

    @Autowired
    People people;

    @Autowired
    CustomerSearch search;

    @Autowired
    TestDatabase database;

    Brand acme;

    @BeforeEach
    void opens() {
        acme = world.acme();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jürgen",
                "jurgen",
                "MÜLLER",
                "rgen mül",
                "müller jürgen",
                "juergen@web.de",
                "@WEB",
                "+4915112345678",
                "+49 151 1234 5678",
                "+49 (0)151 12345678",
                "0151/12345678",
                "(0151) 1234-5678",
                "0049 151 12345678",
                "0151 1234",
                "345 678",
                "C-0042",
                "c-00"
            })
    void findsByEachPartOfWhatIsKnown(String typed) {
        people.add(
                acme,
                named("Jürgen", "Müller")
                        .withEmail("Juergen@web.de")
                        .withMobile("+4915112345678")
                        .withSystemId("C-0042"));
        people.add(acme, named("Zoë", "Quist").withEmail("zoe@quist.dk").withMobile("+4520999999"));
        assertThat(titles(CustomerQuery.ALL.withSearch(typed))).containsExactly("Jürgen Müller");
    }

    /** No others: a Keepsake ID may begin with anything. */
    @ParameterizedTest
    @ValueSource(strings = {"ju", "m", "mü j", "+4", "c-"})
    void findsByTheBeginningOfWordsWhereLittleIsTyped(String typed) {
        people.add(acme, named("Jürgen", "Müller").withMobile("+4915112345678").withSystemId("C-0042"));
        assertThat(titles(CustomerQuery.ALL.withSearch(typed))).containsExactly("Jürgen Müller");
    }

    @Test
    void findsByKeepsakeId() {
        var id = people.add(acme, named("Jürgen", "Müller"));
        people.add(acme, named("Zoë", "Quist"));
        assertThat(titles(CustomerQuery.ALL.withSearch(id.value()))).containsExactly("Jürgen Müller");
        assertThat(titles(CustomerQuery.ALL.withSearch(
                        id.value().toUpperCase(java.util.Locale.ROOT).substring(2, 12))))
                .containsExactly("Jürgen Müller");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ll", "ü", "Jürgen Quist", "0152", "%", "J%n", "J_rgen", "\\", "\u0301", "'; drop table customer"
            })
    void findsNobodyByWhatIsNotThere(String typed) {
        people.add(acme, named("Jürgen", "Müller").withMobile("+4915112345678"));
        assertThat(titles(CustomerQuery.ALL.withSearch(typed))).isEmpty();
    }

    @Test
    void takesWildcardsForWhatTheyAre() {
        people.add(acme, named("100%", "Wool"));
        people.add(acme, named("1000", "Wool"));
        people.add(acme, named("snake_case", "C:\\temp"));
        people.add(acme, named("snakeXcase", "C:temp"));
        assertThat(titles(CustomerQuery.ALL.withSearch("00%"))).containsExactly("100% Wool");
        assertThat(titles(CustomerQuery.ALL.withSearch("ake_c"))).containsExactly("snake_case C:\\temp");
        assertThat(titles(CustomerQuery.ALL.withSearch(":\\t"))).containsExactly("snake_case C:\\temp");
    }

    @Test
    void keepsWorkspacesApart() {
        var globex = world.globex();
        var here = people.add(
                acme, named("Anna", "Schmidt").withEmail("anna@web.de").withSystemId("7"));
        var there = people.add(
                globex, named("Anna", "Schmidt").withEmail("anna@web.de").withSystemId("7"));
        var query = CustomerQuery.ALL.withSearch("anna@web.de");
        assertThat(page(acme, query).rows()).extracting(CustomerRow::keepsakeId).containsExactly(here);
        assertThat(page(globex, query).rows())
                .extracting(CustomerRow::keepsakeId)
                .containsExactly(there);
        assertThat(neighbours(query, there)).isEqualTo(Neighbours.NONE);
        assertThatThrownBy(() -> world.as(globex.ada(), () -> search.count(acme.id(), query)))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> world.as(
                        globex.ada(),
                        () -> search.page(acme.id(), query, new Matches(1, false), Optional.empty(), 0, 10)))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> world.as(globex.ada(), () -> search.neighbours(acme.id(), query, here)))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void filtersByEachStateByItself() {
        people.add(acme, named("Anna", "Schmidt").withSystemId("1"));
        people.add(acme, named("Bert", "Schulz"));
        people.archived(acme, "Archived 7F3K-22");
        assertThat(titles(states(CustomerState.REGISTERED))).containsExactly("Anna Schmidt");
        assertThat(titles(states(CustomerState.ANONYMOUS))).containsExactly("Bert Schulz");
        assertThat(titles(states(CustomerState.ARCHIVED))).containsExactly("Archived 7F3K-22");
        assertThat(titles(states(CustomerState.ARCHIVED, CustomerState.REGISTERED)))
                .containsExactlyInAnyOrder("Anna Schmidt", "Archived 7F3K-22");
        assertThat(titles(CustomerQuery.ALL)).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(Sorting.By.class)
    void sortsBlankValuesLastInEitherDirection(Sorting.By by) {
        var low = people.add(acme, everything("Anna", "Adler", 1));
        var high = people.add(acme, everything("Zoë", "Zander", 9));
        var blank = people.add(acme, nobody().withAttribute("plan", "gold"));
        assertThat(ids(CustomerQuery.ALL.sortedBy(new Sorting(by, false))))
                .containsExactlyElementsOf(hasBlanks(by) ? List.of(low, high, blank) : ascending(by, low, high, blank));
        assertThat(ids(CustomerQuery.ALL.sortedBy(new Sorting(by, true))))
                .containsExactlyElementsOf(
                        hasBlanks(by) ? List.of(high, low, blank) : descending(by, low, high, blank));
    }

    @ParameterizedTest
    @EnumSource(Sorting.By.class)
    void losesAndRepeatsNobodyFromPageToPage(Sorting.By by) {
        for (int i = 0; i < 9; i++) {
            people.add(
                    acme,
                    i % 3 == 0
                            ? nobody().withAttribute("plan", "gold")
                            : everything("Eve", "Same", i / 2)
                                    .withEmail("eve" + i + "@same.org")
                                    .withMobile("+491511234567" + i)
                                    .withSystemId("S" + i)
                                    .withAttribute("plan", "gold"));
        }
        var filtered = CustomerQuery.ALL.with(new Condition(new Attribute.Custom("plan"), Operator.IS, "gold"));
        for (var query : List.of(CustomerQuery.ALL, filtered)) {
            for (var descending : List.of(true, false)) {
                for (var matches : List.of(new Matches(9, false), new Matches(Matches.MOST, true))) {
                    walksThrough(query.sortedBy(new Sorting(by, descending)), matches);
                }
            }
        }
    }

    /** In any steps and in either direction the same list. */
    private void walksThrough(CustomerQuery query, Matches matches) {
        var whole = page(query, matches, Optional.empty(), 0, 100).rows().stream()
                .map(CustomerRow::keepsakeId)
                .toList();
        assertThat(whole).hasSize(9).doesNotHaveDuplicates();
        var from = Optional.<Place>empty();
        for (int i = 0; i < 9; i += 2) {
            var page = page(query, matches, from, 0, 2);
            assertThat(page.rows()).extracting(CustomerRow::keepsakeId).isEqualTo(whole.subList(i, Math.min(9, i + 2)));
            assertThat(page(query, matches, from, 3, 2).rows())
                    .extracting(CustomerRow::keepsakeId)
                    .isEqualTo(whole.subList(Math.min(9, i + 3), Math.min(9, i + 5)));
            from = page.end();
        }
        for (int i = 0; i < 9; i++) {
            assertThat(neighbours(query, whole.get(i)))
                    .isEqualTo(new Neighbours(
                            i == 0 ? Optional.empty() : Optional.of(whole.get(i - 1)),
                            i == 8 ? Optional.empty() : Optional.of(whole.get(i + 1))));
        }
    }

    @Test
    void skipsAcrossTheBlanks() {
        for (int i = 0; i < 7; i++) {
            people.add(acme, i < 4 ? named("Eve", "E" + i) : nobody().withCity("Berlin"));
        }
        var query = CustomerQuery.ALL.sortedBy(new Sorting(Sorting.By.NAME, true));
        var whole = ids(query);
        for (int skip = 0; skip < 8; skip++) {
            assertThat(page(query, new Matches(7, false), Optional.empty(), skip, 2)
                            .rows())
                    .extracting(CustomerRow::keepsakeId)
                    .isEqualTo(whole.subList(Math.min(skip, 7), Math.min(skip + 2, 7)));
        }
    }

    @Test
    void tellsWhoStandsBesideACustomerThatLeftTheList() {
        var anna = people.add(acme, named("Anna", "A").withCity("Berlin"));
        var left = people.add(acme, named("Bert", "B").withCity("Hamburg"));
        var carl = people.add(acme, named("Carl", "C").withCity("Berlin"));
        var berlin = CustomerQuery.ALL
                .with(new Condition(Attribute.System.CITY, Operator.IS, "Berlin"))
                .sortedBy(new Sorting(Sorting.By.NAME, false));
        assertThat(neighbours(berlin, left)).isEqualTo(new Neighbours(Optional.of(anna), Optional.of(carl)));
        assertThat(neighbours(berlin, KeepsakeId.random())).isEqualTo(Neighbours.NONE);
    }

    @Test
    void countsExactlyUpToTenThousand() {
        database.asOwner().update("""
                        insert into customer (workspace_id, id, keepsake_id, version, created_at, updated_at, sort_name, sort_email,
                                              sort_city, sort_mobile, sort_system_id, search_text)
                        select ?, i, lpad(i::text, 16, '0'), 1, now(), now(), 'n' || i, '', '', '', '', 'someone ' || i
                        from generate_series(1, 10000) i
                        """, acme.id().value());
        assertThat(count(CustomerQuery.ALL)).isEqualTo(new Matches(10_000, false));
        assertThat(count(CustomerQuery.ALL.withSearch("someone"))).isEqualTo(new Matches(10_000, false));
        people.add(acme, named("Someone", "Else"));
        assertThat(count(CustomerQuery.ALL)).isEqualTo(new Matches(10_000, true));
        assertThat(count(CustomerQuery.ALL.withSearch("someone"))).isEqualTo(new Matches(10_000, true));
        assertThat(count(CustomerQuery.ALL.withSearch("someone els"))).isEqualTo(new Matches(1, false));
    }

    @Test
    void saysHowToGoOnWhereTheDatabaseNeedsTooLong() {
        people.add(acme, named("Anna", "Schmidt"));
        database.asOwner().execute((ConnectionCallback<Boolean>) other -> {
            other.setAutoCommit(false);
            other.createStatement().execute("lock table customer in access exclusive mode");
            assertThatThrownBy(() -> count(CustomerQuery.ALL))
                    .isInstanceOf(SearchTooSlow.class)
                    .hasMessageStartingWith("This takes too long. Narrow the list");
            other.rollback();
            return true;
        });
        assertThat(count(CustomerQuery.ALL)).isEqualTo(new Matches(1, false));
    }

    private People.Person everything(String first, String last, int rank) {
        return named(first, last)
                .withEmail(first + "@example.org")
                .withMobile("+4915100000" + rank + "0" + rank)
                .withSystemId("S-" + rank)
                .withCity("City " + rank)
                .seen("2026-01-0" + Math.max(1, rank) + "T10:00:00Z")
                .withTotals(rank, rank, rank);
    }

    private static boolean hasBlanks(Sorting.By by) {
        return switch (by) {
            case NAME, EMAIL, MOBILE, SYSTEM_ID, CITY, LAST_SEEN -> true;
            case STATE, EVENTS, ORDERS, REVENUE, ADDED -> false;
        };
    }

    /** No events are zero events, a value like others; anonymous comes before registered; the blank one was added last. */
    private static List<KeepsakeId> ascending(Sorting.By by, KeepsakeId low, KeepsakeId high, KeepsakeId blank) {
        return by == Sorting.By.ADDED ? List.of(low, high, blank) : List.of(blank, low, high);
    }

    private static List<KeepsakeId> descending(Sorting.By by, KeepsakeId low, KeepsakeId high, KeepsakeId blank) {
        return by == Sorting.By.ADDED ? List.of(blank, high, low) : List.of(high, low, blank);
    }

    private static CustomerQuery states(CustomerState... states) {
        return CustomerQuery.ALL.withStates(Set.of(states));
    }

    private List<String> titles(CustomerQuery query) {
        assertThat(count(query).count()).isEqualTo(page(acme, query).rows().size());
        return page(acme, query).rows().stream().map(CustomerRow::title).toList();
    }

    private List<KeepsakeId> ids(CustomerQuery query) {
        return page(acme, query).rows().stream().map(CustomerRow::keepsakeId).toList();
    }

    private Matches count(CustomerQuery query) {
        return world.as(acme.linus(), () -> search.count(acme.id(), query));
    }

    private CustomerPage page(Brand brand, CustomerQuery query) {
        return world.as(
                brand.linus(), () -> search.page(brand.id(), query, new Matches(1, false), Optional.empty(), 0, 100));
    }

    private CustomerPage page(CustomerQuery query, Matches matches, Optional<Place> from, int skip, int limit) {
        return world.as(acme.linus(), () -> search.page(acme.id(), query, matches, from, skip, limit));
    }

    private Neighbours neighbours(CustomerQuery query, KeepsakeId customer) {
        return world.as(acme.linus(), () -> search.neighbours(acme.id(), query, customer));
    }
}
