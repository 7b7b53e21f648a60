package io.keepsake.privacy.api;

import io.keepsake.account.KeyScope;
import io.keepsake.account.WithScope;
import io.keepsake.account.Workspace;
import io.keepsake.customer.KeepsakeId;
import io.keepsake.customer.NamedRequest;
import io.keepsake.customer.RequestReused;
import io.keepsake.platform.http.IdempotencyKey;
import io.keepsake.platform.http.JsonBody;
import io.keepsake.platform.http.Refused;
import io.keepsake.platform.workspace.NotFound;
import io.keepsake.privacy.Archiving;
import io.keepsake.privacy.ArchivingOfPrograms;
import io.keepsake.privacy.NothingToArchive;
import io.keepsake.privacy.ReferenceRefused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Lets a person go. */
@RestController
@Tag(name = "Archive")
final class ArchiveController {
    private final Archiving archiving;
    private final ArchivingOfPrograms named;

    ArchiveController(Archiving archiving, ArchivingOfPrograms named) {
        this.archiving = archiving;
        this.named = named;
    }

    /** What a customer has become. */
    @Schema(name = "Archived", description = "What the customer has become.")
    record Archived(
            @Schema(description = "The new Keepsake ID; the old one finds nobody any more.")
            String keepsakeId,

            @Schema(description = "Stands in place of the name.", example = "Archived 7F3K-22")
            String archiveLabel) {}

    @PostMapping("/api/v1/customers/{keepsakeId}/archive")
    @Operation(
            summary = "Archive a customer",
            description = "Removes everything that tells who the customer is, and keeps the history and every total."
                    + " There is no way back. Sent again it finds nobody, because the Keepsake ID is another one, unless"
                    + " both had the same Idempotency-Key."
                    + " Scope archive.",
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = ArchiveBody.class),
                                            examples = @ExampleObject(name = "Request", value = """
                                                {"reason": "request", "reference": "Ticket 4711"}"""))))
    Archived archive(
            @WithScope(KeyScope.ARCHIVE) Workspace workspace,
            @Parameter(description = "The customer's Keepsake ID.") @PathVariable String keepsakeId,
            @Parameter(
                            description =
                                    "A name of your own for this request, 255 characters at most. Sent again within"
                                            + " two days, it answers as the first time.")
                    @RequestHeader(name = IdempotencyKey.HEADER, required = false)
                    @Nullable
                    String idempotencyKey,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        var body = JsonBody.of(request);
        var asked = ArchiveBody.read(body);
        var name = IdempotencyKey.of(idempotencyKey)
                .map(key -> new NamedRequest(key, "archive " + keepsakeId + " " + body.text()));
        var customer = KeepsakeId.parse(keepsakeId).orElseThrow(() -> new NotFound("There is no such customer."));
        try {
            var archived = name.map(same -> named.archive(workspace.id(), customer, asked, same))
                    .orElseGet(() -> archiving.archive(workspace.id(), customer, asked));
            return new Archived(archived.keepsakeId().value(), archived.label());
        } catch (RequestReused reused) {
            throw Refused.with(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(reused.getMessage()));
        } catch (NothingToArchive nothing) {
            throw Refused.with(HttpStatus.CONFLICT, String.valueOf(nothing.getMessage()));
        } catch (ReferenceRefused refused) {
            throw Refused.unkept(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    List.of(ArchiveBody.wrongReference(String.valueOf(refused.getMessage()))));
        }
    }
}
