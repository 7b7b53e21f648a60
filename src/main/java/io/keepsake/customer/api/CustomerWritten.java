package io.keepsake.customer.api;

import io.keepsake.customer.Customer;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of a request to create or change a customer. */
@Schema(name = "CustomerWritten", description = "What became of it.")
record CustomerWritten(
        @Schema(
                description = "saved, or skipped: a value is on the forget list, because whoever it belonged to was let"
                        + " go. Then nothing was changed.")
        Outcome outcome,

        @Schema(description = "The customer's Keepsake ID; null where nobody was created.") @Nullable
        String keepsakeId,

        @Schema(description = "The customer's version; null where nobody was created.") @Nullable
        Integer version,

        @Schema(description = "Why it was skipped; null where it was not.") @Nullable
        String reason) {
    enum Outcome {
        saved,
        skipped
    }

    static CustomerWritten saved(Customer customer) {
        return new CustomerWritten(Outcome.saved, customer.keepsakeId().value(), customer.version(), null);
    }

    static CustomerWritten skipped(String reason) {
        return new CustomerWritten(Outcome.skipped, null, null, reason);
    }
}
