package io.keepsake.customer;

import io.keepsake.platform.data.Json;
import io.keepsake.platform.personal.IdentifyingNames;
import io.keepsake.platform.personal.IdentifyingNames.Decision;
import io.keepsake.platform.personal.Leaf;
import io.keepsake.platform.personal.ValueType;
import io.keepsake.platform.workspace.InWorkspace;
import io.keepsake.platform.workspace.Right;
import io.keepsake.platform.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The custom attributes a workspace has seen. The type first seen is the attribute's for good: values of another type are
 * refused, so that each attribute can be compared and sorted.
 */
@Service
public class AttributeCatalogue {
    /**
     * Attributes of a workspace: more than anybody has use for, so few that a sender who makes names up fills nothing. Some
     * more where several come with new ones at the very same moment.
     */
    public static final int MOST = 2_000;

    private static final Comparator<String> BY_NAME =
            String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());

    private final JdbcClient jdbc;
    private final CatalogueDeltas deltas;

    AttributeCatalogue(JdbcClient jdbc, CatalogueDeltas deltas) {
        this.jdbc = jdbc;
        this.deltas = deltas;
    }

    /** Every attribute by name, in the order of their names. */
    @InWorkspace(value = Right.VIEW, readOnly = true)
    public Map<String, KnownAttribute> list(WorkspaceId workspace) {
        return known(workspace);
    }

    /** As {@link #list}, for those who change customers without seeing them. */
    Map<String, KnownAttribute> known(WorkspaceId workspace) {
        var attributes = new TreeMap<String, KnownAttribute>(BY_NAME);
        jdbc.sql("""
                select path, type, identifies, reason, label, retired_at is not null as retired
                from catalogue_entry
                where workspace_id = :workspace and subject = 'attribute' and path <> '*'
                """).param("workspace", workspace.value()).query(row -> {
            attributes.put(row.getString("path"), attribute(row));
        });
        return attributes;
    }

    /** Which values of attributes identify, as the workspace has it; what it does not know follows the built-in rule. */
    Predicate<Leaf> identifying(WorkspaceId workspace) {
        var known = known(workspace);
        return leaf -> Optional.ofNullable(known.get(leaf.path()))
                .map(KnownAttribute::identifies)
                .orElseGet(
                        () -> IdentifyingNames.decide(leaf.path(), leaf.type()).identifies());
    }

    /** Makes attributes known before their first value comes; those known already keep their type. */
    @InWorkspace(Right.IMPORT)
    public void register(WorkspaceId workspace, Map<String, ValueType> types) {
        var learned = types(workspace, types.keySet());
        types.forEach(learned::learn);
        insert(workspace, learned.firstSeen());
    }

    /** The types of the attributes of those names, and how much room there is for those of them that are new. */
    AttributeTypes types(WorkspaceId workspace, Collection<String> names) {
        if (names.isEmpty()) {
            return new AttributeTypes(Map.of(), 0);
        }
        var paths = names.stream().map(name -> Leaf.path("", name)).collect(Collectors.toSet());
        var types = new HashMap<String, ValueType>();
        jdbc.sql("""
                select path, type
                from catalogue_entry
                where workspace_id = :workspace and subject = 'attribute' and path = any(:paths)
                """)
                .param("workspace", workspace.value())
                .param("paths", paths.toArray(String[]::new))
                .query(row -> {
                    types.put(row.getString("path"), ValueType.ofStored(row.getString("type")));
                });
        return new AttributeTypes(types, types.size() == paths.size() ? 0 : room(workspace));
    }

    private int room(WorkspaceId workspace) {
        return MOST
                - jdbc.sql("""
                select count(*)
                from catalogue_entry
                where workspace_id = :workspace and subject = 'attribute' and path <> '*'
                """)
                        .param("workspace", workspace.value())
                        .query(Integer.class)
                        .single();
    }

    /** Keeps what was seen for the first time, and how often all was. @throws LostRace where somebody else saw one of them just now */
    void keep(WorkspaceId workspace, AttributeTypes types) {
        var seen = types.firstSeen();
        if (!seen.isEmpty() && insert(workspace, seen) < seen.size()) {
            throw new LostRace();
        }
        deltas.add(workspace, types.tally());
    }

    /** The attributes of the customers added last who have any and were not let go. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Json> ofLatestCustomers(WorkspaceId workspace, int most) {
        return jdbc.sql("""
                select attributes
                from customer
                -- by the index of those who have attributes: among visitors by the million they may be few
                where workspace_id = :workspace and attributes <> '{}' and archive_label is null
                order by id desc
                limit :most
                """)
                .param("workspace", workspace.value())
                .param("most", most)
                .query((row, number) -> Json.parse(row.getString("attributes")))
                .list();
    }

    private int insert(WorkspaceId workspace, Map<String, ValueType> types) {
        // in one order, so that two who see the same attributes at once wait for each other instead of locking up
        var entries =
                types.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
        var decisions = entries.stream()
                .map(entry -> IdentifyingNames.decide(entry.getKey(), entry.getValue()))
                .toList();
        return jdbc.sql("""
                insert into catalogue_entry (workspace_id, subject, path, type, identifies, reason, first_seen_at)
                select :workspace, 'attribute', s.path, s.type, s.identifies, s.reason, now()
                from unnest(:paths::text[], :types::text[], :identifies::boolean[], :reasons::text[])
                         as s (path, type, identifies, reason)
                on conflict do nothing
                """)
                .param("workspace", workspace.value())
                .param("paths", entries.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .param(
                        "types",
                        entries.stream().map(entry -> entry.getValue().stored()).toArray(String[]::new))
                .param(
                        "identifies",
                        decisions.stream().map(Decision::identifies).toArray(Boolean[]::new))
                .param("reasons", decisions.stream().map(Decision::reason).toArray(String[]::new))
                .update();
    }

    private static KnownAttribute attribute(ResultSet row) throws SQLException {
        return new KnownAttribute(
                row.getString("path"),
                ValueType.ofStored(row.getString("type")),
                row.getBoolean("identifies"),
                row.getString("reason"),
                Optional.ofNullable(row.getString("label")),
                row.getBoolean("retired"));
    }
}
