package io.keepsake.event.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The order in which properties are read: what a thing is, how many, what it costs, then the rest. The database keeps none,
 * as JSON has none.
 */
final class ReadingOrder implements Comparator<String> {
    private static final List<String> FIRST = List.of(
            "product",
            "productname",
            "name",
            "title",
            "subject",
            "message",
            "text",
            "items",
            "products",
            "lineitems",
            "variant",
            "size",
            "colour",
            "color",
            "brand",
            "category",
            "sku",
            "quantity",
            "unitprice",
            "price",
            "subtotal",
            "discount",
            "coupon",
            "shipping",
            "tax",
            "total",
            "revenue",
            "amount",
            "value",
            "currency",
            "orderid");

    @Override
    public int compare(String one, String other) {
        return Comparator.comparingInt(ReadingOrder::rank)
                .thenComparing(name -> name.toLowerCase(Locale.ROOT))
                .thenComparing(Comparator.naturalOrder())
                .compare(one, other);
    }

    private static int rank(String name) {
        var plain = name.toLowerCase(Locale.ROOT).replaceAll("[_\\s-]", "");
        var place = FIRST.indexOf(plain);
        return place < 0 ? FIRST.size() : place;
    }
}
