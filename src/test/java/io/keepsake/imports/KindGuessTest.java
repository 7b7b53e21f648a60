package io.keepsake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KindGuessTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "customer_id,date,number_of_cds,dollar_value",
                "System ID,Event name,Time,Amount,Currency,Event ID,Product,Quantity",
                "email,event,timestamp,city",
                "user_id,order_date,total"
            })
    void seesThatEventsAreNoCustomers(String headings) {
        assertThat(kind(ImportKind.CUSTOMERS, headings)).contains(ImportKind.EVENTS);
        assertThat(kind(ImportKind.EVENTS, headings)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "customer_id,name,email,city",
                "Name,Email",
                "System ID,First name,Last name,Email,Mobile,Language,City,Country,Birthday",
                "id,first_name,last_name,email,created_at,city"
            })
    void seesThatCustomersAreNoEvents(String headings) {
        assertThat(kind(ImportKind.EVENTS, headings)).contains(ImportKind.CUSTOMERS);
        assertThat(kind(ImportKind.CUSTOMERS, headings)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"email", "id,note", "email,name,city,country,created at,total", "email,date", "", "x,y,z"})
    void saysNothingOfWhatCouldBeEither(String headings) {
        assertThat(kind(ImportKind.CUSTOMERS, headings)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"email,name,time", "user_id,city,time,page", "email,date,total", ""})
    void leavesEventsAloneThatSayWhereOrWho(String headings) {
        assertThat(kind(ImportKind.EVENTS, headings)).isEmpty();
    }

    @Test
    void saysByWhichColumns() {
        assertThat(settings(ImportKind.CUSTOMERS, "customer_id,date,number_of_cds,dollar_value")
                        .hintOfOtherKind(ImportKind.CUSTOMERS))
                .contains(new KindHint(ImportKind.EVENTS, List.of("date", "dollar_value")));
    }

    private static Optional<ImportKind> kind(ImportKind readAs, String headings) {
        return settings(readAs, headings).hintOfOtherKind(readAs).map(KindHint::kind);
    }

    private static ImportSettings settings(ImportKind kind, String headings) {
        var names = Arrays.asList(headings.split(","));
        var columns = new MappingGuess(kind, DecimalMark.POINT, Map.of())
                .columns(names, names.stream().map(name -> List.<String>of()).toList());
        return new ImportSettings(ImportSettings.NONE.format(), true, DecimalMark.POINT, columns, "", false);
    }
}
