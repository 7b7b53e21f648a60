package io.keepsake.customer.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of customers. */
@Schema(name = "CustomerList", description = "A page of customers.")
record CustomerList(
        @Schema(description = "In the order that was asked for.")
        List<CustomerEntry> customers,

        @Schema(description = "How many customers the filters find, counted up to 10,000.")
        int found,

        @Schema(description = "Whether there are more than were counted.")
        boolean foundMore,

        @Schema(description = "Send it as cursor for the next page; null where there is none.") @Nullable
        String next) {}
