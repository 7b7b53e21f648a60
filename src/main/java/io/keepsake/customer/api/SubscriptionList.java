package io.keepsake.customer.api;

import io.keepsake.customer.Subscription;
import io.keepsake.customer.SubscriptionChange;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a customer stands on every channel. */
@Schema(name = "SubscriptionList", description = "How a customer stands on every channel.")
record SubscriptionList(
        @Schema(description = "One for each channel.") List<OnChannel> subscriptions) {

    /** How a customer stands on one channel. */
    @Schema(name = "Subscription", description = "How a customer stands on one channel.")
    record OnChannel(
            @Schema(
                    description = "The channel.",
                    allowableValues = {"email", "sms", "whatsapp", "web_push", "connector"})
            String channel,

            @Schema(
                    description = "Only the subscribed may be messaged; unknown is nobody has said.",
                    allowableValues = {"unknown", "subscribed", "unsubscribed"})
            String state,

            @Schema(
                    description = "How it came to be so; null while unknown.",
                    allowableValues = {"user", "import", "api", "customer", "demo"})
            @Nullable
            String source,

            @Schema(description = "Since when; null while unknown.") @Nullable
            Instant changedAt) {
        static OnChannel of(Subscription subscription) {
            return new OnChannel(
                    subscription.channel().stored(),
                    subscription.state().name().toLowerCase(Locale.ROOT),
                    subscription
                            .since()
                            .map(change -> change.source().name().toLowerCase(Locale.ROOT))
                            .orElse(null),
                    subscription.since().map(SubscriptionChange::at).orElse(null));
        }
    }

    static SubscriptionList of(List<Subscription> subscriptions) {
        return new SubscriptionList(subscriptions.stream().map(OnChannel::of).toList());
    }
}
