package io.keepsake.customer.api;

import io.keepsake.customer.SubscriptionSource;
import io.keepsake.platform.http.JsonBody;
import io.keepsake.platform.http.Refused;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a program says of a subscription. */
@Schema(name = "SubscriptionToWrite", description = "Whether a customer may be messaged on the channel.")
record SubscriptionBody(
        @Schema(
                description = "Whether they may be messaged.",
                allowableValues = {"subscribed", "unsubscribed"})
        String state,

        @Schema(
                description = "customer where it is the customer's own act, on a page of yours say; usually api.",
                allowableValues = {"api", "customer"})
        @Nullable
        String saidBy) {

    static SubscriptionBody read(JsonBody body) {
        var said = new SubscriptionBody(
                body.requireText("state"), body.text("saidBy").orElse("api"));
        body.requireNothingElse();
        if (!said.state.equals("subscribed") && !said.state.equals("unsubscribed")) {
            throw Refused.wrong("/state", "Say subscribed or unsubscribed.");
        }
        if (!"api".equals(said.saidBy) && !"customer".equals(said.saidBy)) {
            throw Refused.wrong("/saidBy", "Say api or customer.");
        }
        return said;
    }

    boolean wanted() {
        return state.equals("subscribed");
    }

    SubscriptionSource source() {
        return "customer".equals(saidBy) ? SubscriptionSource.CUSTOMER : SubscriptionSource.API;
    }
}
