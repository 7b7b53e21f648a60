package io.keepsake.demo;

import io.keepsake.customer.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** When shoppers said what they say about their channels: yes in the shop, no on some day after. */
final class Consents {
    private static final long SEED = 20_020_712;

    private final ShopTime time;
    private final Instant now;

    Consents(Brand brand, Instant now) {
        this.time = new ShopTime(brand);
        this.now = now;
    }

    List<Consent> of(Shopper shopper, Map<Channel, Boolean> subscriptions, List<Happening> happenings) {
        return subscriptions.entrySet().stream()
                .map(said -> new Consent(
                        said.getKey(),
                        said.getValue(),
                        said.getValue() ? asked(said.getKey(), shopper, happenings) : later(said.getKey(), shopper)))
                .toList();
    }

    /** A banner asks on the first page; for a number, a box at the first checkout. */
    private static Instant asked(Channel channel, Shopper shopper, List<Happening> happenings) {
        return switch (channel) {
            case EMAIL, WEB_PUSH, CONNECTOR -> shopper.since();
            case SMS, WHATSAPP ->
                happenings.stream()
                        .filter(happening -> happening.name().equals("Purchased"))
                        .map(Happening::at)
                        .min(Instant::compareTo)
                        .orElse(shopper.since());
        };
    }

    /** On dice of its own, so that nothing else in the story changes with it. */
    private Instant later(Channel channel, Shopper shopper) {
        var dice = new Dice(SEED + 10L * shopper.number() + channel.ordinal());
        return time.between(shopper.since(), now, dice);
    }
}
