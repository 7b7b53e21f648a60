package io.keepsake.demo;

import io.keepsake.account.NewWorkspace;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * A brand of the demo: what it sells to whom.
 *
 * @param prefix begins its System IDs and order numbers
 * @param cultures where its customers come from, by how many of a hundred
 * @param products the most wanted first
 * @param topics what its newsletters are about, and its campaigns
 * @param tastes text attributes by name, each with the values there are
 * @param hours how busy the shop is in each hour of the day
 */
record Brand(
        NewWorkspace workspace,
        String prefix,
        Map<Culture, Integer> cultures,
        List<Product> products,
        List<String> topics,
        Map<String, List<String>> tastes,
        double[] hours) {
    ZoneId zone() {
        return workspace.zone();
    }

    String currency() {
        return workspace.currency().getCurrencyCode();
    }

    Culture culture(Dice dice) {
        var all = List.copyOf(cultures.keySet());
        return all.get(dice.weighted(all.stream()
                .mapToDouble(culture -> cultures.getOrDefault(culture, 0))
                .toArray()));
    }
}
