package io.keepsake.customer.api;

import io.keepsake.account.KeyScope;
import io.keepsake.account.WithScope;
import io.keepsake.account.Workspace;
import io.keepsake.customer.AttributeCatalogue;
import io.keepsake.customer.KnownAttribute;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The custom attributes of a workspace. */
@RestController
@Tag(name = "Attributes")
final class AttributesController {
    private final AttributeCatalogue catalogue;

    AttributesController(AttributeCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** All attributes. */
    @Schema(name = "AttributeList", description = "Every custom attribute that was ever seen, by name.")
    record AttributeList(@Schema(description = "By name.") List<Entry> attributes) {}

    /** One attribute. */
    @Schema(name = "Attribute", description = "A custom attribute.")
    record Entry(
            @Schema(description = "As it was sent.") String name,

            @Schema(
                    description = "The type of the value first seen; values of other types are refused.",
                    allowableValues = {"text", "number", "boolean", "date"})
            String type,

            @Schema(description = "Whether archiving a customer removes its values.")
            boolean identifies,

            @Schema(description = "Why it does or does not.")
            String reason) {
        static Entry of(KnownAttribute known) {
            return new Entry(
                    known.name(), known.type().name().toLowerCase(Locale.ROOT), known.identifies(), known.reason());
        }
    }

    @GetMapping("/api/v1/attributes")
    @Operation(summary = "List custom attributes", description = "Scope read.")
    AttributeList list(@WithScope(KeyScope.READ) Workspace workspace) {
        return new AttributeList(
                catalogue.list(workspace.id()).values().stream().map(Entry::of).toList());
    }
}
