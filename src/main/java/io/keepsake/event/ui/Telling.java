package io.keepsake.event.ui;

import io.keepsake.event.PastEvent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The few words that tell most about an event: what was bought or looked at, what was said. */
final class Telling {
    private static final List<String> ITEMS = List.of("items", "products", "line_items", "lineItems");
    private static final List<String> OF_AN_ITEM = List.of("name", "product", "product_name", "title", "sku");
    private static final List<String> OF_AN_EVENT = List.of(
            "product",
            "product_name",
            "productName",
            "item",
            "name",
            "title",
            "plan",
            "subject",
            "campaign",
            "newsletter",
            "coupon",
            "query",
            "search",
            "category",
            "page",
            "path",
            "url",
            "message",
            "text",
            "comment",
            "reason");

    private static final int ITEMS_NAMED = 2;
    private static final int LONGEST = 160;

    private Telling() {}

    static Optional<String> of(PastEvent event) {
        var properties = event.properties().values();
        return items(properties).or(() -> first(OF_AN_EVENT, properties)).map(Telling::cut);
    }

    /** "Rose Serum × 2, Clay Mask and 1 more". */
    private static Optional<String> items(Map<String, Object> properties) {
        var named = ITEMS.stream()
                .flatMap(name -> properties.get(name) instanceof List<?> list ? list.stream() : Stream.empty())
                .flatMap(item -> item instanceof Map<?, ?> map ? item(map).stream() : Stream.empty())
                .toList();
        if (named.isEmpty()) {
            return Optional.empty();
        }
        var more = named.size() - ITEMS_NAMED;
        var words = named.stream().limit(ITEMS_NAMED).collect(Collectors.joining(", "));
        return Optional.of(more > 0 ? words + " and " + more + " more" : words);
    }

    private static Optional<String> item(Map<?, ?> item) {
        var many = item.get("quantity") instanceof Number number && !isOne(number) ? " × " + number : "";
        return first(OF_AN_ITEM, item).map(name -> name + many);
    }

    private static boolean isOne(Number number) {
        return new BigDecimal(number.toString()).compareTo(BigDecimal.ONE) == 0;
    }

    private static Optional<String> first(List<String> names, Map<?, ?> properties) {
        return names.stream()
                .flatMap(name -> text(properties.get(name)).stream())
                .findFirst();
    }

    private static Optional<String> text(@Nullable Object value) {
        return value instanceof String text && !text.isBlank()
                ? Optional.of(text.strip().replaceAll("\\s+", " "))
                : Optional.empty();
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "…";
    }
}
