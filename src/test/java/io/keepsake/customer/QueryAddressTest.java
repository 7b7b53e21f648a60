package io.keepsake.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryAddressTest {
    private static final CustomerQuery EVERYTHING = CustomerQuery.ALL
            .withSearch("Zoë & söhne")
            .withStates(Set.of(CustomerState.ARCHIVED, CustomerState.REGISTERED))
            .with(new Condition(Attribute.System.CITY, Operator.IS, "Berlin, Mitte"))
            .with(new Condition(Attribute.System.CITY, Operator.IS_NOT, "Köln"))
            .with(new Condition(new Attribute.Custom("shoe size (EU).left"), Operator.MORE, "41.5"))
            .with(new Condition(Attribute.System.EMAIL, Operator.IS_SET, ""))
            .with(new Condition(Attribute.System.EMAIL, Operator.CONTAINS, "a=b&c"))
            .with(new Condition(Attribute.System.EMAIL, Operator.CONTAINS, "50%+1"))
            .withLastSeen(Optional.of(new LastSeen.Between(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1))))
            .sortedBy(new Sorting(Sorting.By.REVENUE, true));

    @Test
    void isReadable() {
        var query = CustomerQuery.ALL
                .withSearch("anna@web.de")
                .withStates(Set.of(CustomerState.REGISTERED, CustomerState.ANONYMOUS))
                .with(new Condition(Attribute.System.CITY, Operator.IS, "Berlin"))
                .with(new Condition(new Attribute.Custom("plan"), Operator.IS_NOT, "free"))
                .withLastSeen(Optional.of(new LastSeen.WithinDays(30)))
                .sortedBy(new Sorting(Sorting.By.NAME, false));
        assertThat(QueryAddress.write(query))
                .isEqualTo("search=anna@web.de&state=registered,anonymous&city.is=Berlin&custom.plan.not=free"
                        + "&seen=last-30-days&sort=name");
    }

    @Test
    void saysNothingOfWhatIsUsual() {
        assertThat(QueryAddress.write(CustomerQuery.ALL)).isEmpty();
        assertThat(QueryAddress.read("")).isEqualTo(new QueryAddress.Meaning(CustomerQuery.ALL, Set.of()));
    }

    @Test
    void comesBackAsItWas() {
        assertThat(QueryAddress.read(QueryAddress.write(EVERYTHING)))
                .isEqualTo(new QueryAddress.Meaning(EVERYTHING, Set.of()));
        assertThat(QueryAddress.read(QueryAddress.parameters(EVERYTHING)).query())
                .isEqualTo(EVERYTHING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"last-7-days", "before-2026-05-01", "between-2026-05-01-and-2026-05-31", "not-since-2026-05-01"})
    void keepsHowLastSeenIsWritten(String key) {
        assertThat(LastSeen.ofKey(key)).map(LastSeen::key).contains(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "utm_source=mail",
                "state=",
                "state=registered,deleted",
                "state=REGISTERED",
                "seen=last-0-days",
                "seen=last-9999-days",
                "seen=before-2026-13-01",
                "seen=between-2026-05-02-and-2026-05-01",
                "seen=between-2026-05-02",
                "seen=yesterday",
                "sort=shoe-size",
                "sort=",
                "city=Berlin",
                "city.equals=Berlin",
                "town.is=Berlin",
                "city.is=",
                "city.more=5",
                "events.contains=5",
                "events.more=many",
                "added.after=May",
                "added.after=%2B999999999-01-01",
                "country.contains=D",
                "custom..is=5",
                "custom.visits.more=1e9",
                "custom.plan.is=%00",
                "=5",
                "%=%"
            })
    void leavesOutWhatMeansNothing(String broken) {
        var meaning = QueryAddress.read("search=anna&" + broken + "&sort=-orders");
        assertThat(meaning.query())
                .isEqualTo(CustomerQuery.ALL.withSearch("anna").sortedBy(new Sorting(Sorting.By.ORDERS, true)));
        assertThat(meaning.leftOut())
                .containsExactlyElementsOf(
                        broken.startsWith("=") ? Set.of() : Set.of(broken.substring(0, broken.indexOf('='))));
    }

    @Test
    void endsSomewhere() {
        var search = QueryAddress.read("search=" + "x".repeat(5_000)).query().search();
        assertThat(search).hasSize(200);
        assertThat(QueryAddress.read("search=a%00b%F0%9F%98%80").query().search())
                .isEqualTo("a b\uD83D\uDE00");
        var conditions = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            conditions.append("&city.not=").append(i);
        }
        assertThat(QueryAddress.read(conditions.toString()).query().conditions())
                .hasSize(20);
    }
}
