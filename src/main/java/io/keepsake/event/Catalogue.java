package io.keepsake.event;

import static java.util.Objects.requireNonNull;

import io.keepsake.customer.CatalogueDeltas;
import io.keepsake.customer.CatalogueSubject;
import io.keepsake.customer.CatalogueTally;
import io.keepsake.platform.personal.IdentifyingNames;
import io.keepsake.platform.personal.Leaf;
import io.keepsake.platform.personal.ValueType;
import io.keepsake.platform.workspace.WorkspaceId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The event properties a workspace has seen: the type first seen, and whether their values identify. */
@Service
public class Catalogue {
    private final JdbcClient jdbc;
    private final CatalogueDeltas deltas;

    Catalogue(JdbcClient jdbc, CatalogueDeltas deltas) {
        this.jdbc = jdbc;
        this.deltas = deltas;
    }

    /**
     * Whether a value of an event identifies its person: as decided in the workspace, else by the built-in rule. A value
     * of another type than the property's is judged as what it is.
     *
     * @return for the values of any number of events, in the running transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Predicate<Leaf> identifying(WorkspaceId workspace) {
        var entries = new HashMap<String, Entry>();
        jdbc.sql("""
                select path, type, identifies, decided_by is not null as decided
                from catalogue_entry
                where workspace_id = :workspace and subject = 'event'
                """).param("workspace", workspace.value()).query(row -> {
            var type = ValueType.ofStored(row.getString("type"));
            var entry = new Entry(type, row.getBoolean("identifies"), row.getBoolean("decided"));
            entries.put(row.getString("path"), entry);
        });
        return leaf -> identifies(entries.get(leaf.path()), leaf);
    }

    /** Notes new events: their properties, each with the type it is first seen with, and how often all of it came. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void register(WorkspaceId workspace, Collection<IncomingEvent> events) {
        // in order, so that two who note the same wait for each other instead of for one another
        var seen = new TreeMap<String, ValueType>();
        events.forEach(
                event -> Leaf.in(event.properties()).forEach(leaf -> seen.putIfAbsent(leaf.path(), leaf.type())));
        var known = known(workspace, seen.keySet());
        var tally = tally(events, path -> requireNonNull(known.getOrDefault(path, seen.get(path))));
        known.keySet().forEach(seen::remove);
        if (!seen.isEmpty()) {
            add(workspace, seen);
        }
        deltas.add(workspace, tally);
    }

    private Map<String, ValueType> known(WorkspaceId workspace, Collection<String> paths) {
        var known = new HashMap<String, ValueType>();
        jdbc.sql("""
                select path, type from catalogue_entry
                where workspace_id = :workspace and subject = 'event' and path = any(:paths)
                """)
                .param("workspace", workspace.value())
                .param("paths", paths.toArray(String[]::new))
                .query(row -> {
                    known.put(row.getString("path"), ValueType.ofStored(row.getString("type")));
                });
        return known;
    }

    private static CatalogueTally tally(Collection<IncomingEvent> events, Function<String, ValueType> type) {
        var tally = new CatalogueTally();
        for (var event : events) {
            if (EventDefinitions.isListed(event.name())) {
                tally.add(CatalogueSubject.NAME, event.name(), false, event.occurredAt());
            }
            for (var leaf : Leaf.in(event.properties())) {
                var odd = isOdd(leaf, type.apply(leaf.path()));
                tally.add(CatalogueSubject.EVENT, leaf.path(), odd, event.occurredAt());
            }
        }
        return tally;
    }

    /** A text that looks like a date is a text as good as any; what stands under names that are values is of no type. */
    private static boolean isOdd(Leaf leaf, ValueType type) {
        return leaf.type() != type && type != ValueType.TEXT
                || type == ValueType.TEXT
                        && !(leaf.value() instanceof String)
                        && !leaf.path().contains("*");
    }

    private void add(WorkspaceId workspace, SequencedMap<String, ValueType> seen) {
        var decisions = seen.entrySet().stream()
                .map(entry -> IdentifyingNames.decide(entry.getKey(), entry.getValue()))
                .toList();
        jdbc.sql("""
                insert into catalogue_entry (workspace_id, subject, path, type, identifies, reason, first_seen_at)
                select :workspace, 'event', n.path, n.type, n.identifies, n.reason, now()
                from unnest(:paths, :types, :identifies, :reasons) with ordinality
                     as n (path, type, identifies, reason, position)
                where n.position <= :most - (
                    select count(*) from catalogue_entry where workspace_id = :workspace and subject = 'event')
                order by n.position
                on conflict do nothing
                """)
                .param("workspace", workspace.value())
                .param("paths", seen.keySet().toArray(String[]::new))
                .param("types", seen.values().stream().map(ValueType::stored).toArray(String[]::new))
                .param(
                        "identifies",
                        decisions.stream()
                                .map(IdentifyingNames.Decision::identifies)
                                .toArray(Boolean[]::new))
                .param(
                        "reasons",
                        decisions.stream()
                                .map(IdentifyingNames.Decision::reason)
                                .toArray(String[]::new))
                .param("most", DataCatalogue.MOST_LISTED)
                .update();
    }

    private static boolean identifies(@Nullable Entry entry, Leaf leaf) {
        return entry != null && (entry.decided || entry.type == leaf.type())
                ? entry.identifies
                : IdentifyingNames.decide(leaf.path(), leaf.type()).identifies();
    }

    private record Entry(ValueType type, boolean identifies, boolean decided) {}
}
