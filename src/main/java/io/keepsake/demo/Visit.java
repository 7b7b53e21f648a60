package io.keepsake.demo;

import io.keepsake.platform.data.Json;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One visit to the shop, from the first page to, now and then, a purchase. Each step is taken by fewer. */
final class Visit {
    private final Brand brand;
    private final Shopper shopper;
    private final Dice dice;
    private final List<Happening> happenings = new ArrayList<>();
    private Instant clock;

    Visit(Brand brand, Shopper shopper, Instant start) {
        this.brand = brand;
        this.shopper = shopper;
        this.dice = shopper.dice();
        this.clock = start;
    }

    /** What happens on it. @param order number of the order, should it come to one */
    List<Happening> happenings(String order) {
        viewPages();
        var seen = viewProducts();
        if (!seen.isEmpty() && dice.chance(shopper.isRegistered() ? 0.3 + 0.3 * shopper.loyalty() : 0.1)) {
            buy(basket(seen), order);
        }
        return happenings;
    }

    private void viewPages() {
        happens("Page Viewed", Map.of("page", "/", "title", brand.workspace().name()));
        if (dice.chance(0.3)) {
            var category = dice.pickPopular(brand.products()).category();
            happens(
                    "Page Viewed",
                    Map.of("page", "/" + category.toLowerCase(Locale.ROOT).replace(' ', '-'), "title", category));
        }
    }

    private List<Product> viewProducts() {
        var seen = new ArrayList<Product>();
        for (int i = dice.weighted(24, 34, 22, 12, 8); i > 0; i--) {
            var product = dice.pickPopular(brand.products());
            seen.add(product);
            happens("Product Viewed", product.properties().values());
        }
        return seen;
    }

    /** Some of what was looked at, each once. */
    private Map<Product, Integer> basket(List<Product> seen) {
        var basket = new LinkedHashMap<Product, Integer>();
        for (var product : seen) {
            if (basket.isEmpty() || dice.chance(0.4)) {
                basket.putIfAbsent(product, dice.weighted(82, 14, 4) + 1);
            }
        }
        return basket;
    }

    private void buy(Map<Product, Integer> basket, String order) {
        basket.forEach((product, quantity) -> happens(
                "Added to Cart",
                product.properties()
                        .with(new Json(Map.of("quantity", quantity)))
                        .values()));
        if (!shopper.isRegistered() || dice.chance(0.3)) {
            return;
        }
        var coupon = dice.chance(0.18)
                ? Optional.of(dice.pick(List.of("WELCOME10", "FRIENDS10", "SEASON10")))
                : Optional.<String>empty();
        var total = total(basket, coupon.isPresent());
        happens(
                "Checkout Started",
                Map.of("total", total, "currency", brand.currency(), "ip", "203.0.113." + dice.between(1, 254)));
        if (dice.chance(0.8)) {
            happens("Purchased", purchase(basket, order, total, coupon));
        }
    }

    private static BigDecimal total(Map<Product, Integer> basket, boolean reduced) {
        long cents = basket.entrySet().stream()
                .mapToLong(line -> (long) line.getKey().cents() * line.getValue())
                .sum();
        return BigDecimal.valueOf(reduced ? cents * 9 / 10 : cents, 2);
    }

    private Map<String, Object> purchase(
            Map<Product, Integer> basket, String order, BigDecimal total, Optional<String> coupon) {
        var purchase = new LinkedHashMap<String, Object>();
        purchase.put("order_id", order);
        purchase.put("items", basket.entrySet().stream().map(Visit::line).toList());
        coupon.ifPresent(code -> purchase.put("coupon", code));
        purchase.put("total", total);
        purchase.put("currency", brand.currency());
        purchase.put("payment_method", dice.pickPopular(List.of("card", "paypal", "invoice")));
        purchase.put("shipping_country", shopper.person().culture().country());
        return purchase;
    }

    private static Map<String, Object> line(Map.Entry<Product, Integer> line) {
        var item = new LinkedHashMap<>(line.getKey().properties().values());
        item.put("quantity", line.getValue());
        return item;
    }

    private void happens(String name, Map<String, Object> properties) {
        happenings.add(new Happening(clock, name, new Json(properties)));
        clock = clock.plus(Duration.ofSeconds(dice.between(8, 170)));
    }
}
