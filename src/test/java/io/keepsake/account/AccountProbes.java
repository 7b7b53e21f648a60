package io.keepsake.account;

import static io.keepsake.isolation.Probe.asking;
import static io.keepsake.isolation.Probe.doing;

import io.keepsake.isolation.Probe;
import io.keepsake.isolation.Probes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

@Component
class AccountProbes implements Probes {
    private static final KeySecret DEMO = new KeySecret("given from outside, to whoever wants it");

    private final AuditLog audit;
    private final Keys keys;
    private final CollectingRules collecting;

    AccountProbes(AuditLog audit, Keys keys, CollectingRules collecting) {
        this.audit = audit;
        this.keys = keys;
        this.collecting = collecting;
    }

    @Override
    public Stream<Probe> all() {
        return Stream.of(
                asking(
                        "AuditLog.ofCustomer(long)",
                        (workspace, things) ->
                                audit.ofCustomer(workspace, things.adaId().value())),
                asking("Keys.list()", (workspace, things) -> keys.list(workspace)),
                doing("Keys.createWriteKey(String)", (workspace, things) -> keys.createWriteKey(workspace, "Till")),
                doing(
                        "Keys.createApiKey(String, Set)",
                        (workspace, things) -> keys.createApiKey(workspace, "Till", Set.of(KeyScope.READ))),
                doing(
                        "Keys.rotate(KeyId, Duration)",
                        (workspace, things) -> keys.rotate(workspace, things.key(), Duration.ofHours(1))),
                doing("Keys.revoke(KeyId)", (workspace, things) -> keys.revoke(workspace, things.key())),
                doing(
                        "Keys.adopt(Optional, Optional)",
                        (workspace, things) -> keys.adopt(workspace, Optional.of(DEMO), Optional.empty())),
                asking("CollectingRules.of()", (workspace, things) -> collecting.of(workspace)),
                doing(
                        "CollectingRules.allow(List)",
                        (workspace, things) -> collecting.allow(workspace, List.of(CollectingSettings.ANY))),
                doing(
                        "CollectingRules.keepNetworkData(boolean)",
                        (workspace, things) -> collecting.keepNetworkData(workspace, true)));
    }
}
