package io.keepsake.privacy;

import io.keepsake.customer.CustomerDetails;
import io.keepsake.customer.CustomersInDetail;
import io.keepsake.customer.Identifier;
import io.keepsake.customer.KeepsakeId;
import io.keepsake.customer.KnownIdentifier;
import io.keepsake.customer.ProfileField;
import io.keepsake.platform.personal.Holding;
import io.keepsake.platform.personal.Holding.Reach;
import io.keepsake.platform.personal.Treatment;
import io.keepsake.platform.workspace.WorkspaceId;
import io.keepsake.privacy.ArchivePreview.Going;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Looks through a customer as archiving would, without changing anything. */
@Component
class ArchivePreviews {
    private final CustomersInDetail customers;
    private final PersonReader people;
    private final Holdings holdings;
    private final HeldRows rows;

    ArchivePreviews(CustomersInDetail customers, PersonReader people, Holdings holdings, HeldRows rows) {
        this.customers = customers;
        this.people = people;
        this.holdings = holdings;
        this.rows = rows;
    }

    ArchivePreview of(WorkspaceId workspace, KeepsakeId id) {
        var details = customers.require(workspace, id);
        var person = people.read(workspace, details.customer());
        var going = new ArrayList<Going>();
        for (var holding : holdings.reached(Reach.ByCustomer.class)) {
            var gone = holding.deletesRows() ? Map.<String, Set<String>>of() : gone(workspace, holding, person);
            going.add(new Going("Profile", fields(holding, gone)));
            holding.json()
                    .forEach((column, document) ->
                            going.add(new Going(document.label(), List.copyOf(gone.getOrDefault(column, Set.of())))));
        }
        going.add(new Going("Identifiers", identifiers(details)));
        going.removeIf(kind -> kind.names().isEmpty());
        return new ArchivePreview(details.customer(), going, details.totals(), notices(workspace, person));
    }

    /** By column; the paths are those of the data catalogue. */
    private Map<String, Set<String>> gone(WorkspaceId workspace, Holding holding, Person person) {
        var scrub = RowScrub.erasing(workspace, holding, person);
        var gone = new HashMap<String, Set<String>>();
        if (!scrub.columns().isEmpty()) {
            rows.read(
                    workspace,
                    holding,
                    person,
                    scrub.columns(),
                    portion -> scrub.scrub(portion)
                            .forEach(row -> row.gone()
                                    .forEach((column, paths) -> gone.computeIfAbsent(column, none -> new TreeSet<>())
                                            .addAll(paths))));
        }
        return gone;
    }

    /** Cleared columns are fields of the profile, and called as they are there. */
    private static List<String> fields(Holding holding, Map<String, Set<String>> gone) {
        return holding.columnsWith(Treatment.CLEAR).stream()
                .filter(gone::containsKey)
                .map(column -> ProfileField.System.valueOf(column.toUpperCase(Locale.ROOT))
                        .label())
                .toList();
    }

    /** Those that do not stand in the profile. */
    private static List<String> identifiers(CustomerDetails details) {
        var counts = new TreeMap<Identifier.Kind, Integer>();
        details.identifiers().stream()
                .map(KnownIdentifier::identifier)
                .filter(identifier -> !details.customer().identifiers().contains(identifier))
                .forEach(identifier -> counts.merge(identifier.kind(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(count -> words(count.getKey(), count.getValue()))
                .toList();
    }

    private static String words(Identifier.Kind kind, int count) {
        var one = switch (kind) {
            case SYSTEM_ID -> "System ID";
            case EMAIL -> "email";
            case MOBILE -> "mobile";
            case DEVICE -> "device";
            case PUSH_TOKEN -> "push token";
        };
        return count == 1 ? "1 " + one : count + " " + one + "s";
    }

    /** Of what cannot be searched and is there right now. */
    private List<String> notices(WorkspaceId workspace, Person person) {
        return holdings.reached(Reach.Passing.class).stream()
                .filter(holding -> rows.count(workspace, holding, person) > 0)
                .map(holding -> ((Reach.Passing) holding.reach()).notice())
                .toList();
    }
}
