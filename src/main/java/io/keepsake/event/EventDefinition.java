package io.keepsake.event;

import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/**
 * What events of one name mean.
 *
 * @param amountProperty where the amount stands; empty for the usual places
 */
record EventDefinition(CountsAs countsAs, Optional<String> amountProperty) {
    private static final EventDefinition NOTHING = new EventDefinition(CountsAs.NOTHING, Optional.empty());
    private static final EventDefinition ORDER = new EventDefinition(CountsAs.ORDER, Optional.empty());
    private static final EventDefinition REFUND = new EventDefinition(CountsAs.REFUND, Optional.empty());

    /** The event as it is kept. @param own the workspace's currency */
    EventRow row(IncomingEvent event, Currency own) {
        var amount = EventAmount.of(this, event.properties(), own);
        return new EventRow(
                event.customer(),
                event.name(),
                countsAs,
                event.occurredAt(),
                event.properties(),
                amount,
                EventAmount.problem(this, event.properties()));
    }

    /** What a name means where nobody has defined it, however it is spelt: "Order Completed", "order_completed". */
    static EventDefinition builtIn(String name) {
        return switch (name.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ')) {
            case "purchased", "order completed" -> ORDER;
            case "order refunded" -> REFUND;
            default -> NOTHING;
        };
    }
}
