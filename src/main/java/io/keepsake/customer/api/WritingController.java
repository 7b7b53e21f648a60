package io.keepsake.customer.api;

import io.keepsake.account.KeyScope;
import io.keepsake.account.WithScope;
import io.keepsake.account.Workspace;
import io.keepsake.customer.CustomersOfPrograms;
import io.keepsake.customer.NamedRequest;
import io.keepsake.customer.RequestReused;
import io.keepsake.customer.Saved;
import io.keepsake.platform.http.IdempotencyKey;
import io.keepsake.platform.http.JsonBody;
import io.keepsake.platform.http.Refused;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Creates and changes customers. */
@RestController
@Tag(name = "Customers")
final class WritingController {
    private final CustomersOfPrograms customers;

    WritingController(CustomersOfPrograms customers) {
        this.customers = customers;
    }

    @PostMapping(CustomerAddress.CUSTOMERS)
    @Operation(
            summary = "Create a customer",
            description =
                    "Never merges: an email, mobile or System ID of another customer is refused with 409. Scope write.",
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = ProfileBody.class),
                                            examples = @ExampleObject(name = "Ada", value = """
                                                {"systemId": "c-1042", "firstName": "Ada", "lastName": "Lovelace",
                                                 "email": "ada@example.com", "mobile": "+4915112345678", "country": "DE",
                                                 "attributes": {"plan": "gold", "points": 120, "vip": true}}"""))))
    @ApiResponse(responseCode = "201", description = "Created.")
    @ApiResponse(responseCode = "200", description = "Skipped: on the forget list.")
    ResponseEntity<CustomerWritten> create(
            @WithScope(KeyScope.WRITE) Workspace workspace,
            @Parameter(
                            description =
                                    "A name of your own for this request, 255 characters at most. Sent again within"
                                            + " two days, it creates nobody twice and answers with the same customer.")
                    @RequestHeader(name = IdempotencyKey.HEADER, required = false)
                    @Nullable
                    String idempotencyKey,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        var body = JsonBody.of(request);
        var named = IdempotencyKey.of(idempotencyKey).map(name -> new NamedRequest(name, body.text()));
        try {
            return answer(HttpStatus.CREATED, customers.create(workspace.id(), named, ProfileBody.read(body)), false);
        } catch (RequestReused reused) {
            throw Refused.with(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(reused.getMessage()));
        }
    }

    @PatchMapping(CustomerAddress.CUSTOMER)
    @Operation(
            summary = "Change a customer",
            description =
                    "Changes what is named and leaves the rest; null or blank takes a value away. Sent again it changes"
                            + " nothing more, so it needs no Idempotency-Key. Scope write.",
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = ProfileBody.class),
                                            examples = @ExampleObject(name = "Moved", value = """
                                                {"city": "Berlin", "attributes": {"plan": null}}"""))))
    ResponseEntity<CustomerWritten> change(
            @WithScope(KeyScope.WRITE) Workspace workspace,
            @Parameter(description = "The customer's Keepsake ID.") @PathVariable String keepsakeId,
            @Parameter(
                            description =
                                    "The version that you have seen, as the header ETag had it; another one is refused with 412.")
                    @RequestHeader(name = "If-Match", required = false)
                    @Nullable
                    String ifMatch,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        var expected = Optional.ofNullable(ifMatch).flatMap(WritingController::version);
        var said = ProfileBody.read(JsonBody.of(request));
        try {
            return answer(
                    HttpStatus.OK,
                    customers.change(workspace.id(), CustomerAddress.id(keepsakeId), expected, said),
                    true);
        } catch (NotPermitted archived) {
            throw Refused.with(HttpStatus.CONFLICT, String.valueOf(archived.getMessage()));
        }
    }

    private static ResponseEntity<CustomerWritten> answer(HttpStatus done, Saved saved, boolean changing) {
        return switch (saved) {
            case Saved.Done(var customer) ->
                ResponseEntity.status(done)
                        .eTag(Integer.toString(customer.version()))
                        .header(
                                "Location",
                                CustomerAddress.CUSTOMERS + "/"
                                        + customer.keepsakeId().value())
                        .body(CustomerWritten.saved(customer));
            case Saved.OnForgetList(var kinds) ->
                ResponseEntity.ok(CustomerWritten.skipped(SavedProblems.forgotten(kinds, changing)));
            case Saved.Invalid(var problems) -> throw SavedProblems.invalid(problems);
            case Saved.Occupied(var occupants) -> throw SavedProblems.occupied(occupants);
            case Saved.Outdated(var current) ->
                throw Refused.with(
                        HttpStatus.PRECONDITION_FAILED,
                        "The customer was changed meanwhile, and is version " + current.version() + " now.");
        };
    }

    /** Any version, or one in the quotes that the standard asks for, which people forget. */
    private static Optional<Integer> version(String ifMatch) {
        if (ifMatch.strip().equals("*")) {
            return Optional.empty();
        }
        var digits = ifMatch.strip().replaceAll("^\"|\"$", "");
        if (!digits.matches("[0-9]{1,9}")) {
            throw Refused.with(HttpStatus.BAD_REQUEST, "If-Match is the customer's version, like \"3\".");
        }
        return Optional.of(Integer.valueOf(digits));
    }
}
