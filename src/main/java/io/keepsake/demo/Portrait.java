package io.keepsake.demo;

import io.keepsake.customer.Channel;
import io.keepsake.customer.IncomingCustomer;
import io.keepsake.customer.Profile;
import io.keepsake.platform.data.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a brand knows of a shopper, which follows from what they said and did. Drawn once: it takes chance. */
record Portrait(Brand brand, Shopper shopper, Map<Channel, Boolean> subscriptions, List<Happening> happenings) {
    IncomingCustomer customer() {
        var devices = shopper.dice().chance(0.75) || shopper.isVisitor() ? List.of(device()) : List.<String>of();
        return new IncomingCustomer(profile(), devices, acquisition(), Map.of(), since());
    }

    /** Whoever is known became so on the first visit. */
    private Optional<Instant> since() {
        return happenings.stream().map(Happening::at).min(Instant::compareTo);
    }

    private Profile profile() {
        var person = shopper.person();
        return switch (shopper.acquaintance()) {
            case VISITOR -> Profile.EMPTY;
            case SUBSCRIBER ->
                new Profile(
                        shopper.dice().chance(0.5) ? person.firstName() : null,
                        null,
                        person.email(),
                        null,
                        null,
                        person.language(),
                        null,
                        null,
                        new Json(Map.of("Newsletter topics", topics())));
            case REGISTERED ->
                new Profile(
                        person.firstName(),
                        person.lastName(),
                        person.email(),
                        shopper.dice().chance(0.6) ? person.mobile() : null,
                        brand.prefix() + "-" + (100_001 + shopper.number()),
                        person.language(),
                        person.city(),
                        person.culture().country(),
                        attributes());
        };
    }

    private Json attributes() {
        var dice = shopper.dice();
        var person = shopper.person();
        var attributes = new LinkedHashMap<String, Object>();
        int points = points();
        attributes.put("Loyalty tier", tier(points));
        attributes.put("Loyalty points", points);
        brand.tastes().forEach((name, values) -> {
            if (dice.chance(0.6)) {
                attributes.put(name, dice.pickPopular(values));
            }
        });
        if (dice.chance(0.55)) {
            attributes.put("Birth date", person.born().toString());
        }
        if (dice.chance(0.7)) {
            attributes.put("Postcode", person.postcode());
        }
        if (subscriptions.getOrDefault(Channel.EMAIL, false)) {
            attributes.put("Newsletter topics", topics());
        }
        if (dice.chance(0.12)) {
            attributes.put(
                    "Instagram",
                    "@" + person.email().substring(0, person.email().indexOf('@')));
        }
        attributes.put("Accepts samples", dice.chance(0.7));
        return new Json(attributes);
    }

    /** One for each whole euro or dollar spent. */
    private int points() {
        return happenings.stream()
                .filter(happening -> happening.name().equals("Purchased"))
                .map(purchase -> (BigDecimal) purchase.properties().values().get("total"))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(0, RoundingMode.DOWN)
                .intValue();
    }

    private static String tier(int points) {
        if (points >= 500) {
            return "Platinum";
        }
        if (points >= 200) {
            return "Gold";
        }
        return points >= 50 ? "Silver" : "Bronze";
    }

    private String topics() {
        var first = shopper.dice().pickPopular(brand.topics());
        var second = shopper.dice().pick(brand.topics());
        return first.equals(second) ? first : first + ", " + second;
    }

    private String device() {
        return "%s-%08x%04x"
                .formatted(
                        brand.prefix().toLowerCase(Locale.ROOT),
                        shopper.dice().between(0, Integer.MAX_VALUE - 1),
                        shopper.number());
    }

    private Json acquisition() {
        return Acquisition.values()[shopper.dice().weighted(30, 22, 20, 16, 12)].as(brand);
    }
}
