package io.keepsake.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.platform.data.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {
    private static final Instant NOW = Instant.parse("2026-05-03T12:00:00Z");
    private final Formats tokyo = new Formats(ZoneId.of("Asia/Tokyo"), Currency.getInstance("JPY"));

    @Test
    void tellTheTimeOfTheWorkspace() {
        var at = Instant.parse("2026-05-03T20:05:09Z");
        assertThat(tokyo.day(at)).isEqualTo("4 May 2026");
        assertThat(tokyo.time(at)).isEqualTo("05:05");
        assertThat(tokyo.moment(at)).isEqualTo("4 May 2026, 05:05");
        assertThat(tokyo.exact(at)).isEqualTo("4 May 2026, 05:05:09 JST");
        assertThat(tokyo.dayOfWeek(LocalDate.of(2026, 5, 4))).isEqualTo("Monday, 4 May 2026");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-03T11:59:30Z, Just now",
        "2026-05-03T11:58:00Z, 2 min ago",
        "2026-05-03T09:00:00Z, 3 h ago",
        "2026-05-02T13:00:00Z, 23 h ago",
        "2026-05-02T11:00:00Z, Yesterday",
        "2026-05-01T15:30:00Z, Yesterday",
        "2026-05-01T12:00:00Z, 2 days ago",
        "2026-04-27T12:00:00Z, 6 days ago",
        "2026-04-26T12:00:00Z, 26 Apr 2026",
        "2026-05-03T12:00:01Z, 3 May 2026"
    })
    void sayHowLongAgo(Instant at, String words) {
        assertThat(tokyo.ago(at, NOW)).isEqualTo(words);
    }

    @Test
    void countInEnglish() {
        assertThat(tokyo.count(1234567)).isEqualTo("1,234,567");
        assertThat(tokyo.count(1, "event", "events")).isEqualTo("1 event");
        assertThat(tokyo.count(0, "event", "events")).isEqualTo("0 events");
    }

    @ParameterizedTest
    @CsvSource({"USD, 123450, '$1,234.50'", "EUR, -1200, '-€12.00'", "KWD, 1500, 'KWD 1.500'"})
    void writeMoneyInItsCurrency(String currency, long minor, String text) {
        assertThat(tokyo.money(new Money(minor, Currency.getInstance(currency))).replace('\u00a0', ' '))
                .isEqualTo(text);
    }

    @Test
    void writeTotalsInTheCurrencyOfTheWorkspace() {
        assertThat(tokyo.money(1200)).isEqualTo("¥1,200");
    }
}
