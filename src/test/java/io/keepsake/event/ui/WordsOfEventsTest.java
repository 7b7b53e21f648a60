package io.keepsake.event.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.event.CountsAs;
import io.keepsake.event.PastEvent;
import io.keepsake.platform.data.Json;
import io.keepsake.platform.ui.Formats;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsOfEventsTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Formats FORMATS = new Formats(ZoneId.of("Europe/Berlin"), EUR);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            line_items       | Line items
            lineItems        | Line items
            utm_source       | UTM source
            productSKU       | Product SKU
            order-id         | Order ID
            orderId          | Order ID
            URL              | URL
            Favourite colour | Favourite colour
            älter            | Älter
            @type            | @type
            ___              | ___
            名前              | 名前
            """)
    void namesProperties(String name, String label) {
        assertThat(PropertyWords.label(name)).isEqualTo(label);
    }

    @Test
    void callsPropertiesAsTheWorkspaceDoes() {
        var names = new PropertyNames(Map.of("size.width", "Breadth", "items.sku", "Article"));
        var words = new PropertyWords(FORMATS, Optional.of(EUR), names);
        var size = Json.parse("{\"width\": 3}").values();

        assertThat(words.value("size", size)).isEqualTo("Breadth: 3");
        assertThat(words.value("other", size)).isEqualTo("Width: 3");
        assertThat(words.inside("items").names().shown("sku")).isEqualTo("Article");
        assertThat(names.shown("sku")).isEqualTo("SKU");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"price": 29.5}                                | €29.50
            {"price": 29.5, "currency": "USD"}             | $29.50
            {"price": 29.5, "currency": "dollars"}         | €29.50
            {"unit_price": 3}                              | €3.00
            {"quantity": 2}                                | 2
            {"order_id": 1234567}                          | 1234567
            {"ratio": 0.10}                                | 0.10
            {"gift": true}                                 | Yes
            {"gift": false}                                | No
            {"note": null}                                 | –
            {"note": " "}                                  | –
            {"day": "2026-03-03"}                          | 3 Mar 2026
            {"at": "2026-07-03T10:00:00Z"}                 | 3 Jul 2026, 12:00
            {"at": "2026-07-03T10:00:00+02:00"}            | 3 Jul 2026, 10:00
            {"at": "2026-07-03 10:00"}                     | 3 Jul 2026, 10:00
            {"day": "2026-02-30"}                          | 2026-02-30
            {"tags": ["a", "b", 1]}                        | a, b, 1
            {"size": {"width": 3, "heightCm": 4}}          | Width: 3; Height cm: 4
            {"fee": {"amount": 3, "currency": "USD"}}      | Amount: $3.00; Currency: USD
            {"bio": "<b>bold</b>"}                         | <b>bold</b>
            """)
    void putsValuesInWords(String properties, String words) {
        var object = Json.parse(properties).values();
        var name = object.keySet().iterator().next();

        assertThat(new PropertyWords(FORMATS, Optional.of(EUR), PropertyNames.AS_SENT)
                        .within(object)
                        .value(name, object.get(name)))
                .isEqualTo(words);
    }

    @Test
    void takesNoNumberForMoneyWhereNothingSaysInWhichCurrency() {
        assertThat(new PropertyWords(FORMATS, Optional.empty(), PropertyNames.AS_SENT).value("price", 3))
                .isEqualTo("3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"items": [{"product": "Rose Serum", "quantity": 2}, {"name": "Clay Mask", "quantity": 1}]} | Rose Serum × 2, Clay Mask
            {"products": [{"title": "A"}, {"sku": "B"}, {"name": "C"}, {"name": "D"}]} | A, B and 2 more
            {"items": 3, "product": "Rose Serum"}                                      | Rose Serum
            {"url": "https://example.com", "page": "Home"}                             | Home
            {"message": "Hello,\\n  this is  Ada"}                                     | Hello, this is Ada
            """)
    void tellsTheMostTelling(String properties, String words) {
        assertThat(Telling.of(event("Something", CountsAs.NOTHING, properties))).contains(words);
    }

    @Test
    void tellsNothingWhereNothingTells() {
        assertThat(Telling.of(event("Something", CountsAs.NOTHING, "{\"count\": 3, \"page\": \" \", \"items\": [1]}")))
                .isEmpty();
        assertThat(Telling.of(event("Something", CountsAs.NOTHING, "{\"text\": \"" + "x".repeat(500) + "\"}")))
                .hasValueSatisfying(text -> assertThat(text).hasSize(161).endsWith("…"));
    }

    @ParameterizedTest
    @CsvSource({
        "Anything at all, ORDER, ORDER",
        "Chargeback, REFUND, REFUND",
        "Order Refunded, NOTHING, REFUND",
        "Added to Cart, NOTHING, CART",
        "Support Message, NOTHING, MESSAGE",
        "Newsletter Opened, NOTHING, EMAIL",
        "Product Viewed, NOTHING, PRODUCT",
        "Page Viewed, NOTHING, PAGE",
        "Signed up, NOTHING, PERSON",
        "Something else, NOTHING, OTHER"
    })
    void showsWhatAnEventIsAbout(String name, CountsAs countsAs, EventKind kind) {
        assertThat(EventKind.of(event(name, countsAs, "{}"))).isEqualTo(kind);
    }

    @Test
    void putsPropertiesInReadingOrder() {
        assertThat(Stream.of("zone", "price", "Quantity", "product_name", "alpha", "line_items", "currency")
                        .sorted(new ReadingOrder()))
                .containsExactly("product_name", "line_items", "Quantity", "price", "currency", "alpha", "zone");
    }

    private static PastEvent event(String name, CountsAs countsAs, String properties) {
        return new PastEvent(
                new PastEvent.Position(Instant.EPOCH, 1), name, countsAs, Json.parse(properties), Optional.empty());
    }
}
