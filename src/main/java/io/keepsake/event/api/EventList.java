package io.keepsake.event.api;

import io.keepsake.event.PastEvent;
import io.keepsake.platform.data.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A page of a customer's events. */
@Schema(name = "EventList", description = "A page of a customer's events, newest first.")
record EventList(
        @Schema(description = "Newest first.") List<Entry> events,

        @Schema(description = "Send it as cursor for the next page; null where there is none.") @Nullable
        String next) {

    /** Something a customer did. */
    @Schema(name = "Event", description = "Something a customer did.")
    record Entry(
            @Schema(description = "What was done.", example = "Order Completed")
            String name,

            @Schema(description = "When it was done.") Instant occurredAt,

            @Schema(
                    description = "What events of this name mean for orders and revenue.",
                    allowableValues = {"nothing", "order", "refund"})
            String countsAs,

            @Schema(description = "As they were sent; what identified is gone once the customer is archived.")
            Map<String, Object> properties,

            @Schema(description = "In the currency's own unit; negative for what was given back; null where none.")
            @Nullable
            BigDecimal amount,

            @Schema(description = "Of the amount, ISO 4217.") @Nullable
            String currency) {
        static Entry of(PastEvent event) {
            return new Entry(
                    event.name(),
                    event.occurredAt(),
                    event.countsAs().name().toLowerCase(Locale.ROOT),
                    event.properties().values(),
                    event.amount().map(Money::major).orElse(null),
                    event.amount()
                            .map(amount -> amount.currency().getCurrencyCode())
                            .orElse(null));
        }
    }

    static EventList of(List<PastEvent> events, Optional<String> next) {
        return new EventList(events.stream().map(Entry::of).toList(), next.orElse(null));
    }
}
