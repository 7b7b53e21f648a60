package io.keepsake.customer;

import static io.keepsake.customer.People.named;
import static io.keepsake.customer.People.nobody;
import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.KeepsakeTest;
import io.keepsake.World;
import io.keepsake.World.Brand;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@KeepsakeTest
class ConditionSearchTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired
    World world;

    @Autowired
    People people;

    @Autowired
    CustomerSearch search;

    Brand acme;

    @BeforeEach
    void opens() {
        acme = world.acme();
    }

    /** Anna Maria Müller and Bert Schulz have everything, each differently; the last one has an email and nothing else. */
    private void fill() {
        people.add(
                acme,
                named("Anna Maria", "Müller")
                        .withEmail("Anna@web.de")
                        .withMobile("+4915112345678")
                        .withSystemId("C-1")
                        .withCity("München")
                        .from("DE")
                        .speaking("de")
                        .withAcquisition("source", "Google")
                        .withAttribute("plan", "Gold")
                        .withAttribute("visits", 5)
                        .withAttribute("score", new BigDecimal("2.5"))
                        .withAttribute("vip", true)
                        .withAttribute("renewal", "2026-05-03")
                        .withAttribute("called", "2026-05-02T22:30:00Z")
                        .withTotals(3, 1, 1999)
                        .seen("2026-05-02T22:30:00Z"));
        people.add(
                acme,
                named("Bert", "Schulz")
                        .withEmail("bert@gmail.com")
                        .withMobile("+4520123456")
                        .withSystemId("D-2")
                        .withCity("Köln")
                        .from("DK")
                        .speaking("da")
                        .withAcquisition("source", "Newsletter")
                        .withAttribute("plan", "free")
                        .withAttribute("visits", 50)
                        .withAttribute("score", 10)
                        .withAttribute("vip", false)
                        .withAttribute("renewal", "2026-06-01")
                        .withAttribute("called", "2026-05-03T22:00:00Z")
                        .withTotals(30, 10, 200_000)
                        .seen("2026-05-03T22:00:00Z"));
        people.add(acme, nobody().withEmail("x@y.zz"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    name.is            | anna maria müller | Anna
                    name.is            | Muller Anna Maria | Anna
                    name.is            | Maria             |
                    name.not           | Bert Schulz       | Anna x
                    name.contains      | MÜL               | Anna
                    name.contains      | schulz be         | Bert
                    name.set           |                   | Anna Bert
                    name.unset         |                   | x
                    email.is           | ANNA@web.de       | Anna
                    email.not          | anna@web.de       | Bert x
                    email.contains     | @gmail.           | Bert
                    email.contains     | @                 | Anna Bert x
                    email.set          |                   | Anna Bert x
                    email.unset        |                   |
                    mobile.is          | 0151 12345678     | Anna
                    mobile.not         | 0151 12345678     | Bert x
                    mobile.contains    | 0151              | Anna
                    mobile.contains    | +45               | Bert
                    mobile.set         |                   | Anna Bert
                    mobile.unset       |                   | x
                    system-id.is       | c-1               | Anna
                    system-id.contains | -                 | Anna Bert
                    system-id.unset    |                   | x
                    city.is            | munchen           | Anna
                    city.not           | München           | Bert x
                    city.contains      | ÖL                | Bert
                    city.set           |                   | Anna Bert
                    city.unset         |                   | x
                    country.is         | Denmark           | Bert
                    country.is         | de                | Anna
                    country.not        | DE                | Bert x
                    country.set        |                   | Anna Bert
                    country.unset      |                   | x
                    language.is        | DE                | Anna
                    language.not       | de                | Bert x
                    source.is          | google            | Anna
                    source.not         | google            | Bert x
                    source.contains    | LETTER            | Bert
                    source.set         |                   | Anna Bert
                    medium.unset       |                   | Anna Bert x
                    events.more        | 3                 | Bert
                    events.more        | 2.9               | Anna Bert
                    events.less        | 3                 | x
                    events.less        | 3.1               | Anna x
                    orders.is          | 10                | Bert
                    orders.is          | 10.0              | Bert
                    orders.is          | 10.5              |
                    orders.not         | 10                | Anna x
                    orders.not         | 10.5              | Anna Bert x
                    revenue.is         | 19.99             | Anna
                    revenue.more       | 19.98             | Anna Bert
                    revenue.more       | 19.995            | Bert
                    revenue.less       | 19.995            | Anna x
                    revenue.more       | 999999999999999   |
                    first-seen.is      | 2026-05-03        | Anna
                    first-seen.before  | 2026-05-04        | Anna
                    first-seen.after   | 2026-05-03        | Bert
                    first-seen.set     |                   | Anna Bert
                    first-seen.unset   |                   | x
                    added.after        | 2026-05-01        | Anna Bert x
                    added.before       | 2026-05-01        |
                    custom.plan.is     | GOLD              | Anna
                    custom.plan.not    | gold              | Bert x
                    custom.plan.contains | OL              | Anna
                    custom.plan.set    |                   | Anna Bert
                    custom.plan.unset  |                   | x
                    custom.visits.is   | 5                 | Anna
                    custom.visits.is   | 5.0               | Anna
                    custom.visits.not  | 5                 | Bert x
                    custom.visits.more | 5                 | Bert
                    custom.visits.less | 50                | Anna
                    custom.score.more  | 2.4               | Anna Bert
                    custom.score.less  | 10                | Anna
                    custom.vip.is      | True              | Anna
                    custom.vip.is      | false             | Bert
                    custom.vip.not     | true              | Bert x
                    custom.renewal.is  | 2026-05-03        | Anna
                    custom.renewal.before | 2026-06-01     | Anna
                    custom.renewal.before | 2026-05-03     |
                    custom.renewal.after | 2026-05-03      | Bert
                    custom.called.is   | 2026-05-03        | Anna
                    custom.called.before | 2026-05-04      | Anna
                    custom.called.after | 2026-05-03       | Bert
                    custom.plan.more   | 1                 |
                    custom.plan.before | 2026-01-01        |
                    custom.nothing.is  | 1                 |
                    """)
    void holdsFor(String parameter, String value, String expected) {
        fill();
        var query = QueryAddress.read(java.util.Map.of(parameter, List.of(value == null ? "" : value)));
        assertThat(query.leftOut()).isEmpty();
        assertThat(found(query.query())).containsExactlyInAnyOrder(words(expected));
    }

    @Test
    void mustAllHold() {
        fill();
        var both = CustomerQuery.ALL
                .with(new Condition(Attribute.System.ORDERS, Operator.MORE, "0"))
                .with(new Condition(new Attribute.Custom("plan"), Operator.IS, "gold"));
        assertThat(found(both)).containsExactly("Anna");
        assertThat(found(both.withSearch("bert"))).isEmpty();
        assertThat(found(both.withSearch("anna")
                        .withLastSeen(Optional.of(new LastSeen.Before(LocalDate.of(2026, 6, 1))))))
                .containsExactly("Anna");
    }

    @ParameterizedTest
    @MethodSource
    void seen(LastSeen seen, String expected) {
        fill();
        assertThat(found(CustomerQuery.ALL.withLastSeen(Optional.of(seen)))).containsExactlyInAnyOrder(words(expected));
    }

    /** Anna was seen in the first hour of May 3 in Berlin, which is May 2 in UTC; Bert in the first moment of May 4. */
    static Stream<Arguments> seen() {
        return Stream.of(
                Arguments.of(new LastSeen.Before(LocalDate.of(2026, 5, 3)), ""),
                Arguments.of(new LastSeen.Before(LocalDate.of(2026, 5, 4)), "Anna"),
                Arguments.of(new LastSeen.NotSince(LocalDate.of(2026, 5, 4)), "Anna x"),
                Arguments.of(new LastSeen.NotSince(LocalDate.of(2026, 5, 3)), "x"),
                Arguments.of(new LastSeen.Between(LocalDate.of(2026, 5, 3), LocalDate.of(2026, 5, 3)), "Anna"),
                Arguments.of(new LastSeen.Between(LocalDate.of(2026, 5, 4), LocalDate.of(2026, 5, 9)), "Bert"));
    }

    @Test
    void countsTodayAmongTheLastDays() {
        var today = LocalDate.now(BERLIN);
        people.add(acme, named("Today", null).seen(today.atStartOfDay(BERLIN).toInstant()));
        people.add(
                acme,
                named("Yesterday", null)
                        .seen(today.atStartOfDay(BERLIN).toInstant().minus(1, ChronoUnit.MILLIS)));
        people.add(acme, named("Never", null));
        assertThat(found(CustomerQuery.ALL.withLastSeen(Optional.of(new LastSeen.WithinDays(1)))))
                .containsExactly("Today");
        assertThat(found(CustomerQuery.ALL.withLastSeen(Optional.of(new LastSeen.WithinDays(2)))))
                .containsExactly("Today", "Yesterday");
    }

    @Test
    void takesNamesOfAttributesForWhatTheyAre() {
        for (var name : List.of("a.b", "a b", "a\"b", "a\\b", "a'b", "$.x", "Größe ?", ":v1", "Plan")) {
            people.add(acme, named(name, null).withAttribute(name, 7));
        }
        people.add(acme, named("plan", null).withAttribute("plan", 7));
        for (var name : List.of("a.b", "a b", "a\"b", "a\\b", "a'b", "$.x", "Größe ?", ":v1", "Plan")) {
            var attribute = new Attribute.Custom(name);
            for (var condition : List.of(
                    new Condition(attribute, Operator.IS, "7"),
                    new Condition(attribute, Operator.CONTAINS, "7"),
                    new Condition(attribute, Operator.MORE, "6"),
                    new Condition(attribute, Operator.IS_SET, ""))) {
                assertThat(titles(CustomerQuery.ALL.with(condition)))
                        .as(condition.toString())
                        .containsExactly(name);
            }
        }
    }

    private static String[] words(String expected) {
        return expected == null || expected.isEmpty() ? new String[0] : expected.split(" ");
    }

    /** By their first words. */
    private List<String> found(CustomerQuery query) {
        return titles(query).stream()
                .map(title -> Arrays.asList(title.split("[ @]")).getFirst())
                .toList();
    }

    /** In all ways in which a list is read, which must agree. */
    private List<String> titles(CustomerQuery query) {
        var few = titles(query, new Matches(3, false));
        assertThat(titles(query, new Matches(Matches.MOST, true))).isEqualTo(few);
        var count = world.as(acme.linus(), () -> search.count(acme.id(), query));
        assertThat(count).isEqualTo(new Matches(few.size(), false));
        return few;
    }

    private List<String> titles(CustomerQuery query, Matches matches) {
        return world
                .as(acme.linus(), () -> search.page(acme.id(), query, matches, Optional.empty(), 0, 50))
                .rows()
                .stream()
                .map(CustomerRow::title)
                .toList();
    }
}
