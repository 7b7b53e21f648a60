package io.keepsake.event.api;

import io.keepsake.event.Delivery;
import io.keepsake.event.Remark;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.stereotype.Component;

/** Counts messages by what became of them, for whoever watches: {@code keepsake_messages_total}. Names no brand. */
@Component
class CollectingMetrics {
    private final Counter taken;
    private final Counter rejected;
    private final Counter conflicting;
    private final Counter forgotten;

    CollectingMetrics(MeterRegistry registry) {
        taken = counter(registry, "taken");
        rejected = counter(registry, "rejected");
        conflicting = counter(registry, "conflicting");
        forgotten = counter(registry, "forgotten");
    }

    /** A delivery is committed. Taken are also those that came before, and those with values left out. */
    void taken(Delivery delivery, List<Remark> remarks) {
        taken.increment(delivery.messages().size());
        for (var remark : remarks) {
            switch (remark.kind()) {
                case REJECTED -> rejected.increment();
                case CONFLICTING -> conflicting.increment();
                case FORGOTTEN -> forgotten.increment();
            }
        }
    }

    private static Counter counter(MeterRegistry registry, String outcome) {
        return Counter.builder("keepsake.messages")
                .description("Messages that senders sent")
                .tag("outcome", outcome)
                .register(registry);
    }
}
