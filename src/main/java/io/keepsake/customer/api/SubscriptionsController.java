package io.keepsake.customer.api;

import io.keepsake.account.KeyScope;
import io.keepsake.account.WithScope;
import io.keepsake.account.Workspace;
import io.keepsake.customer.Channel;
import io.keepsake.customer.Customers;
import io.keepsake.customer.Subscriptions;
import io.keepsake.platform.http.JsonBody;
import io.keepsake.platform.http.Refused;
import io.keepsake.platform.workspace.NotFound;
import io.keepsake.platform.workspace.NotPermitted;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Whether a customer may be messaged. */
@RestController
@Tag(name = "Subscriptions")
final class SubscriptionsController {
    private static final String SUBSCRIPTIONS = CustomerAddress.CUSTOMER + "/subscriptions";

    private final Customers customers;
    private final Subscriptions subscriptions;

    SubscriptionsController(Customers customers, Subscriptions subscriptions) {
        this.customers = customers;
        this.subscriptions = subscriptions;
    }

    @GetMapping(SUBSCRIPTIONS)
    @Operation(summary = "List a customer's subscriptions", description = "One for each channel. Scope read.")
    SubscriptionList list(
            @WithScope(KeyScope.READ) Workspace workspace,
            @Parameter(description = "The customer's Keepsake ID.") @PathVariable String keepsakeId) {
        var customer = customers.require(workspace.id(), CustomerAddress.id(keepsakeId));
        return SubscriptionList.of(subscriptions.list(workspace.id(), customer.id()));
    }

    @PutMapping(SUBSCRIPTIONS + "/{channel}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Subscribe or unsubscribe a customer",
            description = "Who unsubscribed is subscribed again only where the customer said so. Sent again it changes"
                    + " nothing more, so it needs no Idempotency-Key. Scope write.",
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = SubscriptionBody.class),
                                            examples = @ExampleObject(name = "Unsubscribed", value = """
                                                {"state": "unsubscribed", "saidBy": "customer"}"""))))
    @ApiResponse(responseCode = "204", description = "The customer stands so now.")
    void put(
            @WithScope(KeyScope.WRITE) Workspace workspace,
            @Parameter(description = "The customer's Keepsake ID.") @PathVariable String keepsakeId,
            @Parameter(description = "email, sms, whatsapp, web_push or connector.") @PathVariable String channel,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        var said = SubscriptionBody.read(JsonBody.of(request));
        var on = Arrays.stream(Channel.values())
                .filter(known -> known.stored().equals(channel))
                .findFirst()
                .orElseThrow(() -> new NotFound("There is no such channel."));
        try {
            if (!subscriptions.tell(workspace.id(), CustomerAddress.id(keepsakeId), on, said.wanted(), said.source())) {
                throw Refused.with(
                        HttpStatus.CONFLICT,
                        "The customer has unsubscribed. Only they themselves, or a user of Keepsake, subscribe them again.");
            }
        } catch (NotPermitted archived) {
            throw Refused.with(HttpStatus.CONFLICT, String.valueOf(archived.getMessage()));
        }
    }
}
