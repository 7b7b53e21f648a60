package io.keepsake.bench;

import io.keepsake.customer.CustomerId;
import io.keepsake.customer.CustomersInDetail;
import io.keepsake.customer.KeepsakeId;
import io.keepsake.privacy.ArchiveReason;
import io.keepsake.privacy.ArchiveRequest;
import io.keepsake.privacy.Archiving;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Archives customers one by one, proof included. */
final class LettingGo {
    /** Before it is measured, so that Java has compiled it. */
    private static final int WARM_UP = 20;

    private LettingGo() {}

    static void measure(Stage stage) {
        var crowd = new Crowd(stage);
        var stories = crowd.withStories();
        archive(stage, stories.subList(0, WARM_UP));
        stage.report()
                .add(Line.latency(
                        "Archive a customer with 200 events",
                        archive(stage, stories.subList(WARM_UP, stories.size())),
                        Duration.ofMillis(50)));
        stage.report()
                .add(Line.latency(
                        "Archive a customer with 10,000 events",
                        archive(stage, crowd.withLongStories()),
                        Duration.ofSeconds(1)));
    }

    private static Latencies archive(Stage stage, List<Long> customers) {
        var archiving = stage.keepsake().the(Archiving.class);
        var workspace = stage.brand().id();
        var request = new ArchiveRequest(ArchiveReason.REQUEST, Optional.empty());
        var latencies = new Latencies();
        for (var customer : customers) {
            stage.brand().asOwner(() -> {
                var id = keepsakeId(stage, new CustomerId(customer));
                return latencies.time(() -> archiving.archive(workspace, id, request));
            });
        }
        return latencies;
    }

    private static KeepsakeId keepsakeId(Stage stage, CustomerId customer) {
        return stage.keepsake()
                .the(CustomersInDetail.class)
                .require(stage.brand().id(), customer)
                .customer()
                .keepsakeId();
    }
}
