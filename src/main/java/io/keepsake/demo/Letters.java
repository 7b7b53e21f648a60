package io.keepsake.demo;

import io.keepsake.platform.data.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What passes between a brand and its shoppers: newsletters that are opened, and messages to support. */
final class Letters {
    private static final List<String> MESSAGES = List.of(
            "Hello, this is {name}. My order {order} has not arrived yet, and I leave on Friday. Can you look into it?",
            "Hi, I ordered the {product} but got another one. You reach me on {mobile}. Thanks, {first}",
            "Could you please send the invoice for {order} to {email}? Kind regards, {name}",
            "The parcel for {name} in {city} was left in the rain and the box is soaked. Order {order}.",
            "I love the {product}! Is there a larger size? {first}",
            "My account still says {email}, can I change that? {name}",
            "I would like to send {order} back. Please pick it up at {postcode} {city}, the bell says {last}.",
            "Can you wrap the {product} as a gift next time? It is for my daughter. Best, {name}");
    private static final List<String> TOPICS =
            List.of("Delivery", "Wrong item", "Invoice", "Damaged parcel", "Product", "Account", "Return", "Product");

    private final Brand brand;
    private final ShopTime time;

    Letters(Brand brand) {
        this.brand = brand;
        this.time = new ShopTime(brand);
    }

    /** Every second Tuesday at nine goes out a newsletter; the loyal open more of them. */
    List<Happening> newslettersOpened(Shopper shopper, Instant now) {
        var opened = new ArrayList<Happening>();
        var dice = shopper.dice();
        var sent =
                time.at(shopper.since()).plusDays(14).withHour(9).withMinute(0).withSecond(0);
        sent = sent.plusDays(Math.floorMod(2 - sent.getDayOfWeek().getValue(), 7));
        for (; sent.toInstant().isBefore(now); sent = sent.plusDays(14)) {
            if (dice.chance(0.04 + 0.2 * shopper.loyalty())) {
                var topic = brand.topics()
                        .get(Math.floorMod(
                                sent.toLocalDate().toEpochDay() / 14,
                                brand.topics().size()));
                var at = sent.toInstant()
                        .plus(Duration.ofMinutes(dice.often(400)))
                        .plusSeconds(dice.between(0, 59));
                if (at.isBefore(now)) {
                    opened.add(new Happening(
                            at,
                            "Newsletter Opened",
                            newsletter(topic, sent.toLocalDate().toString())));
                }
            }
        }
        return opened;
    }

    private static Json newsletter(String topic, String day) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("newsletter", topic + " " + day.substring(0, 7));
        properties.put("sent_on", day);
        return new Json(properties);
    }

    /** A message to support about an order, some days after it; it says who writes. */
    Optional<Happening> support(Shopper shopper, Happening purchase, Instant now) {
        var dice = shopper.dice();
        var from = purchase.at().plus(Duration.ofDays(1));
        var until = from.plus(Duration.ofDays(6));
        if (!dice.chance(0.09) || until.isAfter(now)) {
            return Optional.empty();
        }
        var at = time.between(from, until, dice);
        int message = dice.between(0, MESSAGES.size() - 1);
        var properties = new LinkedHashMap<String, Object>();
        properties.put("channel", dice.pick(List.of("Email", "Chat")));
        properties.put("topic", TOPICS.get(message));
        properties.put("message", text(MESSAGES.get(message), shopper.person(), purchase));
        return Optional.of(new Happening(at, "Support Message", new Json(properties)));
    }

    private static String text(String message, Person person, Happening purchase) {
        return message.replace("{name}", person.name())
                .replace("{first}", person.firstName())
                .replace("{last}", person.lastName())
                .replace("{email}", person.email())
                .replace("{mobile}", person.mobile())
                .replace("{city}", person.city())
                .replace("{postcode}", person.postcode())
                .replace(
                        "{order}", String.valueOf(purchase.properties().values().get("order_id")))
                .replace("{product}", product(purchase));
    }

    private static String product(Happening purchase) {
        return purchase.properties().values().get("items") instanceof List<?> items
                        && items.getFirst() instanceof Map<?, ?> item
                ? String.valueOf(item.get("product"))
                : "parcel";
    }
}
