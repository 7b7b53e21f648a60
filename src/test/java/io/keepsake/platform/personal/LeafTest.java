package io.keepsake.platform.personal;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.platform.data.Json;
import org.junit.jupiter.api.Test;

class LeafTest {
    @Test
    void findsEveryValueWithItsPathAndType() {
        var json = Json.parse("""
                {"items": [{"product": "Rose Serum", "price": 12.5}, {"product": "Clay Mask", "gift": true}],
                 "ordered": "2026-03-03", "at": "2026-03-03T10:15:00+01:00", "nothing": null, "list": [[1], []]}
                """);

        assertThat(Leaf.in(json))
                .extracting(leaf -> leaf.path() + " " + leaf.type())
                .containsExactly(
                        "items.product TEXT",
                        "items.price NUMBER",
                        "items.product TEXT",
                        "items.gift BOOLEAN",
                        "ordered DATE",
                        "at DATE",
                        "list NUMBER");
    }

    @Test
    void remembersNoValueThatWasUsedAsAName() {
        var json = Json.parse("""
                {"opened": {"ada@example.com": 3, "+4915112345678": 1, "mail": 2}}
                """);

        assertThat(Leaf.in(json)).extracting(Leaf::path).containsExactly("opened.*", "opened.*", "opened.mail");
    }

    @Test
    void takesOnlyRealDatesForDates() {
        assertThat(ValueType.of("2026-02-29")).contains(ValueType.TEXT);
        assertThat(ValueType.of("2024-02-29")).contains(ValueType.DATE);
        assertThat(ValueType.of("2024-02-29 10:00")).contains(ValueType.DATE);
        assertThat(ValueType.of("2024-02-29 lunch")).contains(ValueType.TEXT);
        assertThat(ValueType.of("20240229")).contains(ValueType.TEXT);
        assertThat(ValueType.of("2024-02-29T10:00:00.123456789Z")).contains(ValueType.DATE);
    }
}
