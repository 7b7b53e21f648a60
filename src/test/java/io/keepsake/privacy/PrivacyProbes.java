package io.keepsake.privacy;

import static io.keepsake.isolation.Probe.asking;
import static io.keepsake.isolation.Probe.doing;

import io.keepsake.customer.NamedRequest;
import io.keepsake.isolation.Probe;
import io.keepsake.isolation.Probes;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

@Component
class PrivacyProbes implements Probes {
    private static final ArchiveRequest REQUEST = new ArchiveRequest(ArchiveReason.CLEAN_UP, Optional.empty());

    private final Archiving archiving;
    private final ArchivingOfPrograms named;
    private final ErasureLedger ledger;

    PrivacyProbes(Archiving archiving, ArchivingOfPrograms named, ErasureLedger ledger) {
        this.archiving = archiving;
        this.named = named;
        this.ledger = ledger;
    }

    @Override
    public Stream<Probe> all() {
        return Stream.of(
                asking(
                        "Archiving.preview(KeepsakeId)",
                        (workspace, things) -> archiving.preview(workspace, things.ada())),
                doing(
                        "Archiving.archive(KeepsakeId, ArchiveRequest)",
                        (workspace, things) -> archiving.archive(workspace, things.ada(), REQUEST)),
                doing(
                        "ArchivingOfPrograms.archive(KeepsakeId, ArchiveRequest, NamedRequest)",
                        (workspace, things) -> named.archive(
                                workspace, things.ada(), REQUEST, new NamedRequest("let-ada-go", "archive Ada"))),
                asking("Archiving.note(CustomerId)", (workspace, things) -> archiving.note(workspace, things.bobId())),
                asking("ErasureLedger.list()", (workspace, things) -> ledger.list(workspace)));
    }
}
