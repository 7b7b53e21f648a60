package io.keepsake.privacy;

import io.keepsake.customer.Channel;
import io.keepsake.customer.ForgetList;
import io.keepsake.customer.Identifier;
import io.keepsake.platform.secret.Secret;
import io.keepsake.platform.workspace.WorkspaceId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The forget list as hashes that only this installation's secret can make: who reads the table learns nobody's address
 * from it, not even by trying all there are. It holds no customer and only the day, so that nothing leads from it to the
 * history.
 */
@Component
class KeyedForgetList implements ForgetList {
    private static final String PURPOSE = "forget list";

    private final JdbcClient jdbc;
    private final Secret secret;

    KeyedForgetList(JdbcClient jdbc, Secret secret) {
        this.jdbc = jdbc;
        this.secret = secret;
    }

    /**
     * Has the identifiers remembered, each with the channels on which it must not be messaged; devices are not among them:
     * one that comes back starts a new visitor, and others use it, too.
     *
     * @return how many of each kind
     */
    Map<Identifier.Kind, Long> add(WorkspaceId workspace, Collection<Identifier> identifiers) {
        var added = identifiers.stream()
                .filter(identifier -> identifier.kind() != Identifier.Kind.DEVICE)
                .toList();
        added.forEach(identifier -> add(workspace, identifier));
        return added.stream().collect(Collectors.groupingBy(Identifier::kind, Collectors.counting()));
    }

    private void add(WorkspaceId workspace, Identifier identifier) {
        jdbc.sql("""
                    insert into forget_list (workspace_id, kind, hash, forgotten_on, do_not_message)
                    values (:workspace, :kind, decode(:hash, 'hex'), current_date, :channels)
                    on conflict do nothing
                    """)
                .param("workspace", workspace.value())
                .param("kind", identifier.kind().stored())
                .param("hash", hash(workspace, identifier))
                .param("channels", doNotMessage(identifier.kind()))
                .update();
    }

    @Override
    public Set<Identifier> forgotten(WorkspaceId workspace, Collection<Identifier> identifiers) {
        if (identifiers.isEmpty()) {
            return Set.of();
        }
        var byHash = identifiers.stream()
                .distinct()
                .collect(Collectors.toMap(identifier -> hash(workspace, identifier), Function.identity()));
        return jdbc
                .sql("""
                select asked.hash
                from unnest(:kinds::text[], :hashes::text[]) as asked (kind, hash)
                join forget_list f
                  on f.workspace_id = :workspace and f.kind = asked.kind and f.hash = decode(asked.hash, 'hex')
                """)
                .param("workspace", workspace.value())
                .param(
                        "kinds",
                        byHash.values().stream()
                                .map(asked -> asked.kind().stored())
                                .toArray(String[]::new))
                .param("hashes", byHash.keySet().toArray(String[]::new))
                .query((row, number) -> Objects.requireNonNull(byHash.get(row.getString("hash"))))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    private String hash(WorkspaceId workspace, Identifier identifier) {
        var hash = secret.hmac(
                PURPOSE, Integer.toString(workspace.value()), identifier.kind().stored(), identifier.value());
        return HexFormat.of().formatHex(hash);
    }

    /** A System ID stands for the whole person; any other identifier for the channels that use it. */
    private static String[] doNotMessage(Identifier.Kind kind) {
        var channels = switch (kind) {
            case SYSTEM_ID -> EnumSet.allOf(Channel.class);
            case EMAIL -> EnumSet.of(Channel.EMAIL, Channel.CONNECTOR);
            case MOBILE -> EnumSet.of(Channel.SMS, Channel.WHATSAPP, Channel.CONNECTOR);
            case PUSH_TOKEN -> EnumSet.of(Channel.WEB_PUSH);
            case DEVICE -> EnumSet.noneOf(Channel.class);
        };
        return channels.stream().map(Channel::stored).toArray(String[]::new);
    }
}
