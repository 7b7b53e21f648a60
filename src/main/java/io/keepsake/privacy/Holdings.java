package io.keepsake.privacy;

import io.keepsake.platform.personal.Holding;
import io.keepsake.platform.personal.Holding.Reach;
import io.keepsake.platform.personal.PersonalData;
import java.util.List;
import org.springframework.stereotype.Component;

/** Everything every feature declared to hold about people. */
@Component
class Holdings {
    private final List<Holding> all;

    Holdings(List<PersonalData> features) {
        this.all = features.stream()
                .flatMap(feature -> feature.holdings().stream())
                .toList();
    }

    List<Holding> all() {
        return all;
    }

    /** Those whose rows are found in that way. */
    List<Holding> reached(Class<? extends Reach> way) {
        return all.stream().filter(holding -> way.isInstance(holding.reach())).toList();
    }

    Holding named(String table) {
        return all.stream()
                .filter(holding -> holding.table().equals(table))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody declared " + table));
    }
}
