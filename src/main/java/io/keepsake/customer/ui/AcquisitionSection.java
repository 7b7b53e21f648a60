package io.keepsake.customer.ui;

import com.vaadin.flow.component.Composite;
import io.keepsake.platform.data.Json;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Where the customer came from. */
final class AcquisitionSection extends Composite<ProfileSection> {
    /** First where from, then with which message, then whatever else came along. */
    private static final List<String> ORDER = List.of("source", "medium", "campaign", "content", "term", "referrer");

    private final Json acquisition;
    private final AttributeWords words;

    AcquisitionSection(Json acquisition, AttributeWords words) {
        this.acquisition = acquisition;
        this.words = words;
    }

    @Override
    protected ProfileSection initContent() {
        var facts = new FactList();
        acquisition.values().entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Object> fact) -> position(fact.getKey()))
                        .thenComparing(Map.Entry::getKey))
                .forEach(fact -> facts.add(label(fact.getKey()), words.of(fact.getValue())));
        return new ProfileSection("Acquisition", facts);
    }

    private static int position(String name) {
        int position = ORDER.indexOf(name);
        return position < 0 ? ORDER.size() : position;
    }

    /** "landing_page" reads "Landing page". */
    private static String label(String name) {
        var spaced = name.replace('_', ' ').strip();
        return spaced.isEmpty() ? name : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }
}
