package io.keepsake.customer;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of an exported list. What an import can take has a name by which it is recognised there. */
public final class ExportColumns {
    /** In every file of ours, and in hardly any other. */
    public static final String KEEPSAKE_ID = "Keepsake ID";

    private static final List<String> PROFILE = List.of(
            "System ID",
            "First name",
            "Last name",
            "Email",
            "Mobile",
            "Language",
            "City",
            "Country",
            "Acquisition source",
            "Acquisition medium",
            "Acquisition campaign",
            "Subscribed to email",
            "Subscribed to SMS",
            "Subscribed to WhatsApp");

    private static final List<String> KNOWN_TO_KEEPSAKE = List.of(
            "State", "Archived as", "Added", "First seen", "Last seen", "Events", "Orders", "Revenue", "Currency");

    private ExportColumns() {}

    /** Those that tell what Keepsake knows of a customer by itself: of no use to an import. */
    public static Set<String> ofNoUseToImports() {
        return Stream.concat(Stream.of(KEEPSAKE_ID), KNOWN_TO_KEEPSAKE.stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** All, in the order of {@link #row}. @param attributes names of the workspace's custom attributes */
    static List<String> headings(List<String> attributes) {
        return row(KEEPSAKE_ID, PROFILE, KNOWN_TO_KEEPSAKE, attributes);
    }

    static List<String> row(
            String keepsakeId, List<String> profile, List<String> knownToKeepsake, List<String> attributes) {
        return Stream.of(List.of(keepsakeId), profile, knownToKeepsake, attributes)
                .flatMap(List::stream)
                .toList();
    }
}
