package io.keepsake.account;

import io.keepsake.platform.text.PlainCharacters;
import io.keepsake.platform.workspace.InWorkspace;
import io.keepsake.platform.workspace.NotFound;
import io.keepsake.platform.workspace.Right;
import io.keepsake.platform.workspace.WithoutWorkspace;
import io.keepsake.platform.workspace.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * The keys by which programs come into a workspace. A key is shown once, when it is made; what is kept is its hash. A
 * key that was revoked opens nothing from the next request on.
 */
@Service
public class Keys {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_KEY = 200;
    private static final String ADOPTED = "Demo";
    private static final Duration BETWEEN_NOTES = Duration.ofMinutes(1);

    private final KeyRows rows;
    private final Workspaces workspaces;
    private final CollectingRules collecting;
    private final AuditLog audit;
    private final Clock clock;
    /** When the last use of a key was last written down here, so that most requests write nothing. */
    private final Map<KeyId, Instant> noted = new ConcurrentHashMap<>();

    Keys(KeyRows rows, Workspaces workspaces, CollectingRules collecting, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.workspaces = workspaces;
        this.collecting = collecting;
        this.audit = audit;
        this.clock = clock;
    }

    /** All of the workspace, those among them that open nothing any more, newest first. */
    @InWorkspace(value = Right.ADMINISTER, readOnly = true)
    public List<WorkspaceKey> list(WorkspaceId workspace) {
        return rows.list(workspace);
    }

    /** Makes a key that only sends. @throws KeyRefused where the name is none */
    @InWorkspace(Right.ADMINISTER)
    public NewKey createWriteKey(WorkspaceId workspace, String name) {
        return create(workspace, KeyKind.WRITE, Set.of(), valid(name), "Created a write key");
    }

    /** Makes a key that works through the API. @throws KeyRefused where the name is none, or there is no scope */
    @InWorkspace(Right.ADMINISTER)
    public NewKey createApiKey(WorkspaceId workspace, String name, Set<KeyScope> scopes) {
        var valid = valid(name);
        if (scopes.isEmpty()) {
            throw new KeyRefused("Choose what the key may do.");
        }
        return create(workspace, KeyKind.API, scopes, valid, "Created an API key");
    }

    /**
     * Makes a key that takes over from another, with its name and scopes.
     *
     * @param overlap how long the old one still opens what it does; nothing for not at all
     * @throws NotFound where there is no such key
     * @throws KeyRefused where it opens nothing any more
     */
    @InWorkspace(Right.ADMINISTER)
    public NewKey rotate(WorkspaceId workspace, KeyId id, Duration overlap) {
        var old = require(workspace, id);
        var now = clock.instant();
        if (!old.isValid(now)) {
            throw new KeyRefused("This key opens nothing any more. Create a new one instead.");
        }
        var end = now.plus(overlap.isNegative() ? Duration.ZERO : overlap);
        rows.expire(
                workspace,
                id,
                old.expiresAt().filter(sooner -> sooner.isBefore(end)).orElse(end));
        return create(workspace, old.kind(), old.scopes(), old.name(), "Rotated a key");
    }

    /** Ends a key at once; one that was revoked before stays so. @throws NotFound where there is no such key */
    @InWorkspace(Right.ADMINISTER)
    public void revoke(WorkspaceId workspace, KeyId id) {
        var key = require(workspace, id);
        if (rows.revoke(workspace, id, clock.instant())) {
            audit.record(workspace, "Revoked a key", null, List.of(key.prefix()));
        }
    }

    /**
     * Makes keys that are given from outside the workspace's only ones of Keepsake's own making; for the demo. They open
     * from then on, also where they ended before: at an earlier call, or by hand.
     *
     * @param writeKey empty for none
     * @param apiKey with all scopes; empty for none
     */
    @InWorkspace(Right.ADMINISTER)
    public void adopt(WorkspaceId workspace, Optional<KeySecret> writeKey, Optional<KeySecret> apiKey) {
        var now = clock.instant();
        var hashes = Stream.of(writeKey, apiKey)
                .flatMap(Optional::stream)
                .map(KeySecret::hash)
                .toList();
        rows.revokeOwn(workspace, hashes, now);
        writeKey.ifPresent(secret -> rows.adopt(workspace, KeyKind.WRITE, Set.of(), ADOPTED, secret, now));
        apiKey.ifPresent(secret -> rows.adopt(workspace, KeyKind.API, Set.of(KeyScope.values()), ADOPTED, secret, now));
    }

    /** Whose the key is that somebody sent, and what it opens; empty where it opens nothing. Notes that it was used. */
    @WithoutWorkspace
    public Optional<KnownKey> recognise(String sent) {
        if (sent.isBlank() || sent.length() > LONGEST_KEY) {
            return Optional.empty();
        }
        var now = clock.instant();
        return rows.open(new KeySecret(sent).hash(), now).map(opened -> {
            noteUse(opened, now);
            return new KnownKey(
                    opened.id(),
                    opened.kind(),
                    opened.scopes(),
                    workspaces.require(opened.workspace()),
                    collecting.read(opened.workspace()));
        });
    }

    private NewKey create(WorkspaceId workspace, KeyKind kind, Set<KeyScope> scopes, String name, String action) {
        var secret = KeySecret.random(kind);
        var id = rows.insert(workspace, kind, scopes, name, secret, clock.instant());
        audit.record(workspace, action, null, List.of(secret.prefix()));
        return new NewKey(require(workspace, id), secret);
    }

    private void noteUse(KeyRows.Opened opened, Instant now) {
        var last = noted.get(opened.id());
        if (last == null || last.plus(BETWEEN_NOTES).isBefore(now)) {
            noted.put(opened.id(), now);
            rows.noteUse(opened.workspace(), opened.id(), now);
        }
    }

    private WorkspaceKey require(WorkspaceId workspace, KeyId id) {
        return rows.find(workspace, id).orElseThrow(() -> new NotFound("There is no such key."));
    }

    private static String valid(String name) {
        var stripped = name.strip();
        if (stripped.isEmpty()) {
            throw new KeyRefused("Give the key a name, such as where it is used.");
        }
        if (stripped.length() > LONGEST_NAME || !PlainCharacters.line(stripped)) {
            throw new KeyRefused("A key's name is one line of at most " + LONGEST_NAME + " characters.");
        }
        return stripped;
    }
}
