package io.keepsake.customer.api;

import io.keepsake.customer.CustomerRow;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A customer in a list. */
@Schema(name = "CustomerEntry", description = "A customer in a list. What is not known is null.")
record CustomerEntry(
        @Schema(description = "Keepsake's id of the customer; another one once they are archived.")
        String keepsakeId,

        @Schema(
                description =
                        "Registered customers have a System ID, anonymous ones have none, archived ones were let go.")
        State state,

        @Schema(description = "First name.") @Nullable String firstName,
        @Schema(description = "Last name.") @Nullable String lastName,

        @Schema(description = "Email, as it was given.") @Nullable
        String email,

        @Schema(description = "E.164, like +4915112345678.") @Nullable
        String mobile,

        @Schema(description = "Your own unique id of the customer.") @Nullable
        String systemId,

        @Schema(description = "BCP 47, like en or pt-BR.") @Nullable
        String language,

        @Schema(description = "City.") @Nullable String city,

        @Schema(description = "ISO 3166, two letters.") @Nullable
        String country,

        @Schema(description = "Stands for the name once archived.") @Nullable
        String archiveLabel,

        @Schema(description = "Time of the latest event.") @Nullable
        Instant lastSeenAt,

        @Schema(description = "How many events there are.") long events,

        @Schema(description = "How many of them are orders.")
        long orders,

        @Schema(description = "What the orders come to less what was given back, in the workspace's currency.")
        BigDecimal revenue,

        @Schema(description = "The workspace's currency, ISO 4217.")
        String currency,

        @Schema(description = "When the customer came to Keepsake.")
        Instant createdAt) {

    /** How well the person is known. */
    enum State {
        anonymous,
        registered,
        archived
    }

    static CustomerEntry of(CustomerRow row) {
        var profile = row.profile();
        return new CustomerEntry(
                row.keepsakeId().value(),
                State.valueOf(row.state().name().toLowerCase(Locale.ROOT)),
                profile.firstName(),
                profile.lastName(),
                profile.email(),
                profile.mobile(),
                profile.systemId(),
                profile.language(),
                profile.city(),
                profile.country(),
                row.archiveLabel(),
                row.lastSeen().orElse(null),
                row.events(),
                row.orders(),
                row.revenue().major(),
                row.revenue().currency().getCurrencyCode(),
                row.added());
    }
}
