package io.keepsake.demo;

import io.keepsake.demo.Shopper.Acquaintance;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Everybody who shops at either brand; some shop at both, with the same email. */
final class Town {
    private static final int AURORAS = 5_000;
    private static final int BRIOS = 800;
    private static final int OF_BOTH = 120;
    /** How long the brands have been at it. */
    static final Duration EIGHTEEN_MONTHS = Duration.ofDays(548);

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration A_WEEK = Duration.ofDays(7);
    private static final long SEED = 20_180_525;

    private final Instant now;
    private final List<Shopper> auroras;
    private final List<Shopper> brios;

    /** @param now the end of all stories */
    Town(Instant now) {
        this.now = now;
        var people = new People(SEED);
        var dice = new Dice(SEED);
        var of = people(Brands.AURORA, AURORAS, people, dice);
        this.auroras = shoppers(Brands.AURORA, of, SEED + 1);
        var ofBoth = auroras.stream()
                .filter(Shopper::isRegistered)
                .map(Shopper::person)
                .filter(person -> Brands.BRIO.cultures().containsKey(person.culture()))
                .limit(OF_BOTH);
        var own = people(Brands.BRIO, BRIOS - OF_BOTH, people, dice);
        this.brios = shoppers(Brands.BRIO, Stream.concat(ofBoth, own.stream()).toList(), SEED + 2);
    }

    /** What the brand's shoppers did, one story each, in the order in which they came. */
    List<Story> stories(Brand brand) {
        var storyteller = new Storyteller(brand, now);
        var shoppers = brand == Brands.AURORA ? auroras : brios;
        return shoppers.stream()
                .map(storyteller::story)
                .sorted(Comparator.comparing(Story::since))
                .toList();
    }

    private List<Person> people(Brand brand, int count, People people, Dice dice) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return IntStream.range(0, count)
                .mapToObj(number -> people.next(brand.culture(dice), today))
                .toList();
    }

    private List<Shopper> shoppers(Brand brand, List<Person> people, long seed) {
        var time = new ShopTime(brand);
        var shoppers = new ArrayList<Shopper>();
        for (int number = 0; number < people.size(); number++) {
            shoppers.add(shopper(number, people.get(number), time, new Dice(seed * 10_000 + number)));
        }
        return shoppers;
    }

    private Shopper shopper(int number, Person person, ShopTime time, Dice dice) {
        var acquaintance = Acquaintance.values()[dice.weighted(74, 9, 17)];
        var from = now.minus(A_DAY).minus(ago(dice));
        var since = time.between(from, earlier(from.plus(A_WEEK), now), dice);
        return new Shopper(number, person, acquaintance, since, Math.pow(dice.share(), 1.6), dice);
    }

    /** Some were there from the beginning; since then the brands grow, and more come each month. */
    private static Duration ago(Dice dice) {
        var share = dice.chance(0.15) ? 1 - 0.08 * dice.share() : 1 - Math.pow(dice.share(), 0.85);
        return EIGHTEEN_MONTHS.dividedBy(10_000).multipliedBy((long) (10_000 * share));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
