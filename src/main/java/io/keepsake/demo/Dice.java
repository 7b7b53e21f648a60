package io.keepsake.demo;

import java.util.List;
import java.util.Random;

/** Chance that comes out the same each time: everything of the demo hangs on a seed. */
final class Dice {
    private final Random random;

    Dice(long seed) {
        // neighbouring seeds begin alike; spread, they don't
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    /** True that often: 0 never, 1 always. */
    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** From 0 up to but not 1. */
    double share() {
        return random.nextDouble();
    }

    /** Both ends included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** How often something happens that happens {@code mean} times on average, mostly less and sometimes much more. */
    int often(double mean) {
        return (int) Math.round(-mean * Math.log(1 - random.nextDouble()));
    }

    <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** The first are picked most, the last rarely. */
    <T> T pickPopular(List<T> all) {
        return all.get((int) (all.size() * Math.pow(random.nextDouble(), 1.8)));
    }

    /** The index of one of the weights, as likely as it is heavy. */
    int weighted(double... weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double left = random.nextDouble() * sum;
        for (int i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    String digits(int count) {
        var digits = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }
}
