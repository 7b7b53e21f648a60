package io.keepsake.account;

import io.keepsake.isolation.Probe;
import io.keepsake.isolation.Probes;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

@Component
class AccountProbes implements Probes {
    private final AuditLog audit;

    AccountProbes(AuditLog audit) {
        this.audit = audit;
    }

    @Override
    public Stream<Probe> all() {
        return Stream.of(Probe.asking(
                "AuditLog.ofCustomer(long)",
                (workspace, things) ->
                        audit.ofCustomer(workspace, things.adaId().value())));
    }
}
