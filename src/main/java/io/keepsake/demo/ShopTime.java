package io.keepsake.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/** When people shop: more before Christmas than in January, more at the weekend, hardly at night. */
final class ShopTime {
    private static final double[] BY_MONTH = {0.75, 0.9, 0.95, 1.0, 1.1, 0.95, 0.85, 0.8, 1.0, 1.1, 1.7, 1.6};
    private static final double[] BY_WEEKDAY = {1.0, 0.95, 0.95, 1.0, 0.9, 1.05, 1.2};
    private static final double MOST = 1.7 * 1.2;

    private final Brand brand;

    ShopTime(Brand brand) {
        this.brand = brand;
    }

    /** Some moment between the two. */
    Instant between(Instant from, Instant to, Dice dice) {
        while (true) {
            var day = at(from.plus(Duration.between(from, to).dividedBy(10_000).multipliedBy(dice.between(0, 9_999))));
            var busy = BY_MONTH[day.getMonthValue() - 1]
                    * BY_WEEKDAY[day.getDayOfWeek().ordinal()];
            if (dice.chance(busy / MOST)) {
                return clamped(hour(day, dice), from, to);
            }
        }
    }

    ZonedDateTime at(Instant moment) {
        return moment.atZone(brand.zone());
    }

    private Instant hour(ZonedDateTime day, Dice dice) {
        var time = LocalTime.of(dice.weighted(brand.hours()), dice.between(0, 59), dice.between(0, 59));
        return day.with(time).toInstant();
    }

    private static Instant clamped(Instant moment, Instant from, Instant to) {
        if (moment.isBefore(from)) {
            return from;
        }
        return moment.isAfter(to) ? to.minus(Duration.ofHours(1)) : moment;
    }
}
