package io.keepsake.customer;

import io.keepsake.platform.secret.Secret;
import io.keepsake.platform.workspace.Actor;
import io.keepsake.platform.workspace.Ambient;
import io.keepsake.platform.workspace.WorkspaceId;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Requests that programs named, for two days: each is written first, in the transaction that does it, so that the same
 * one sent meanwhile waits, and then finds it done, or does it itself.
 */
@Component
public class RequestsMade {
    private static final String NAME = "request of a program";
    private static final String CONTENT = "content of a request";

    private final JdbcClient jdbc;
    private final Secret secret;

    RequestsMade(JdbcClient jdbc, Secret secret) {
        this.jdbc = jdbc;
        this.secret = secret;
    }

    /**
     * Begins a request that was not made before, in the transaction that does what it asks.
     *
     * @return whose customer it is about, where it was
     * @throws RequestReused where another one was made under its name
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<CustomerId> begin(WorkspaceId workspace, NamedRequest request) {
        forgetOld(workspace);
        // with the name, which stands nowhere: else an old Keepsake ID in what was asked could be tried out
        var content = secret.hmac(CONTENT, request.name(), request.content());
        var made = Optional.<Made>empty();
        // it may go between the two, with a customer who is let go or because it is old: then it is begun after all
        while (made.isEmpty() && !begun(workspace, request, content)) {
            made = made(workspace, request);
        }
        return made.map(known -> {
            if (!Arrays.equals(known.content, content)) {
                throw new RequestReused();
            }
            return new CustomerId(known.customer);
        });
    }

    /** Keeps whose customer the request was about. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(WorkspaceId workspace, NamedRequest request, CustomerId customer) {
        jdbc.sql("update api_request set customer_id = :customer where workspace_id = :workspace and hash = :hash")
                .param("customer", customer.value())
                .param("workspace", workspace.value())
                .param("hash", hash(request))
                .update();
    }

    /** Lets a request that came to nothing be made again. */
    void drop(WorkspaceId workspace, NamedRequest request) {
        jdbc.sql("delete from api_request where workspace_id = :workspace and hash = :hash")
                .param("workspace", workspace.value())
                .param("hash", hash(request))
                .update();
    }

    private boolean begun(WorkspaceId workspace, NamedRequest request, byte[] content) {
        return jdbc.sql("""
                        insert into api_request (workspace_id, hash, request_hash, created_at)
                        values (:workspace, :hash, :content, now())
                        on conflict (workspace_id, hash) do nothing
                        """)
                        .param("workspace", workspace.value())
                        .param("hash", hash(request))
                        .param("content", content)
                        .update()
                == 1;
    }

    /** Held, so that the customer is not let go or made another's before the answer is on its way. */
    private Optional<Made> made(WorkspaceId workspace, NamedRequest request) {
        return jdbc.sql("""
                select request_hash, customer_id
                from api_request
                where workspace_id = :workspace and hash = :hash
                for update
                """)
                .param("workspace", workspace.value())
                .param("hash", hash(request))
                .query((row, number) -> new Made(row.getBytes("request_hash"), row.getLong("customer_id")))
                .optional();
    }

    /** Some at a time, so that nobody waits for it. */
    private void forgetOld(WorkspaceId workspace) {
        jdbc.sql("""
                delete from api_request
                where workspace_id = :workspace and hash in (
                    select hash from api_request
                    where workspace_id = :workspace and created_at < now() - interval '2 days'
                    limit 100
                    for update skip locked)
                """).param("workspace", workspace.value()).update();
    }

    /** Two keys may use the same names. */
    private byte[] hash(NamedRequest request) {
        var key = Ambient.key().map(Actor.Key::id).orElse(0);
        return secret.hmac(NAME, Integer.toString(key), request.name());
    }

    private record Made(byte[] content, long customer) {}
}
