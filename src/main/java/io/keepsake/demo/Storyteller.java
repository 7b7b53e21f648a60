package io.keepsake.demo;

import io.keepsake.customer.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tells what the shoppers of one brand did until now. */
final class Storyteller {
    private final Brand brand;
    private final Instant now;
    private final ShopTime time;
    private final Letters letters;
    private final Consents consents;

    Storyteller(Brand brand, Instant now) {
        this.brand = brand;
        this.now = now;
        this.time = new ShopTime(brand);
        this.letters = new Letters(brand);
        this.consents = new Consents(brand, now);
    }

    Story story(Shopper shopper) {
        var subscriptions = subscriptions(shopper);
        var happenings = new ArrayList<Happening>();
        var visits = visits(shopper);
        for (int i = 0; i < visits.size(); i++) {
            var order = "%s-%d-%d".formatted(brand.prefix(), 200_001 + shopper.number(), i + 1);
            happenings.addAll(new Visit(brand, shopper, visits.get(i)).happenings(order));
        }
        purchases(happenings)
                .forEach(purchase -> letters.support(shopper, purchase, now).ifPresent(happenings::add));
        if (subscriptions.getOrDefault(Channel.EMAIL, false)) {
            happenings.addAll(letters.newslettersOpened(shopper, now));
        }
        return new Story(
                new Portrait(brand, shopper, subscriptions, happenings).customer(),
                happenings,
                consents.of(shopper, subscriptions, happenings));
    }

    private static List<Happening> purchases(List<Happening> happenings) {
        return happenings.stream()
                .filter(happening -> happening.name().equals("Purchased"))
                .toList();
    }

    private List<Instant> visits(Shopper shopper) {
        var dice = shopper.dice();
        var lifetime = (double) Duration.between(shopper.since(), now).toHours() / Town.EIGHTEEN_MONTHS.toHours();
        // a visit that begins now would end in the future
        var lastStart = now.minus(Duration.ofHours(1));
        int more = dice.often(mean(shopper) * (0.4 + lifetime));
        return Stream.concat(
                        Stream.of(shopper.since()),
                        IntStream.range(0, more).mapToObj(visit -> time.between(shopper.since(), lastStart, dice)))
                .sorted()
                .toList();
    }

    /** The second visit and later ones, on average. */
    private static double mean(Shopper shopper) {
        return switch (shopper.acquaintance()) {
            case VISITOR -> 0.5;
            case SUBSCRIBER -> 1.2;
            case REGISTERED -> 0.7 + 9 * shopper.loyalty() * shopper.loyalty();
        };
    }

    private static Map<Channel, Boolean> subscriptions(Shopper shopper) {
        var dice = shopper.dice();
        var subscriptions = new EnumMap<Channel, Boolean>(Channel.class);
        switch (shopper.acquaintance()) {
            case VISITOR -> maybe(subscriptions, Channel.WEB_PUSH, 0.1, 0.9, dice);
            case SUBSCRIBER -> maybe(subscriptions, Channel.EMAIL, 1, 0.88, dice);
            case REGISTERED -> {
                maybe(subscriptions, Channel.EMAIL, 0.72, 0.86, dice);
                maybe(subscriptions, Channel.SMS, 0.3, 0.7, dice);
                maybe(subscriptions, Channel.WHATSAPP, 0.2, 0.85, dice);
                maybe(subscriptions, Channel.WEB_PUSH, 0.08, 0.8, dice);
            }
        }
        return subscriptions;
    }

    /** @param asked how many were asked @param yes how many of those said yes and still do */
    private static void maybe(
            Map<Channel, Boolean> subscriptions, Channel channel, double asked, double yes, Dice dice) {
        if (dice.chance(asked)) {
            subscriptions.put(channel, dice.chance(yes));
        }
    }
}
