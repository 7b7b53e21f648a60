package io.keepsake.customer.api;

import io.keepsake.customer.Customer;
import io.keepsake.customer.CustomerDetails;
import io.keepsake.customer.CustomerTotals;
import io.keepsake.customer.KnownIdentifier;
import io.keepsake.platform.data.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that is known of one customer. */
@Schema(name = "Customer", description = "All that is known of one customer. What is not known is null.")
record CustomerAnswer(
        @Schema(description = "Keepsake's id of the customer; another one once they are archived.")
        String keepsakeId,

        @Schema(
                description =
                        "Registered customers have a System ID, anonymous ones have none, archived ones were let go.")
        CustomerEntry.State state,

        @Schema(description = "Counts the changes; the same as the header ETag. Send it with a change as If-Match.")
        int version,

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

        @Schema(
                description =
                        "Custom attributes by name: text, number, true or false; a date is a text like 2026-05-03.")
        Map<String, Object> attributes,

        @Schema(description = "Where the customer came from: source, medium, campaign, referrer, as far as known.")
        Map<String, Object> acquisition,

        @Schema(description = "Stands for the name once archived.") @Nullable
        String archiveLabel,

        @Schema(description = "What the events add up to.") Totals totals,

        @Schema(description = "Values that join data to the customer; none once archived.")
        List<Joining> identifiers,

        @Schema(description = "When the customer came to Keepsake.")
        Instant createdAt,

        @Schema(description = "When the customer was changed last.")
        Instant updatedAt) {

    /** What a customer's events add up to. */
    @Schema(name = "Totals", description = "What a customer's events add up to.")
    record Totals(
            @Schema(description = "How many events there are.")
            long events,

            @Schema(description = "How many of them are orders.")
            long orders,

            @Schema(description = "What the orders come to less what was given back, in the workspace's currency.")
            Amount revenue,

            @Schema(description = "The same in other currencies, which is not added.")
            List<Amount> elsewhere,

            @Schema(description = "Time of the earliest event.") @Nullable
            Instant firstSeenAt,

            @Schema(description = "Time of the latest event.") @Nullable
            Instant lastSeenAt) {
        static Totals of(CustomerTotals totals) {
            return new Totals(
                    totals.events(),
                    totals.orders(),
                    Amount.of(totals.revenue()),
                    totals.elsewhere().stream().map(Amount::of).toList(),
                    totals.firstSeenAt().orElse(null),
                    totals.lastSeenAt().orElse(null));
        }
    }

    /** An amount of money. */
    @Schema(name = "Amount", description = "An amount of money.")
    record Amount(
            @Schema(description = "In the currency's own unit: 12.5 is twelve and a half euros.")
            BigDecimal amount,

            @Schema(description = "ISO 4217.") String currency) {
        static Amount of(Money money) {
            return new Amount(money.major(), money.currency().getCurrencyCode());
        }
    }

    /** A value that joins data to a customer. */
    @Schema(name = "Identifier", description = "A value that joins data to a customer.")
    record Joining(
            @Schema(
                    description = "What it is.",
                    allowableValues = {"system_id", "email", "mobile", "device", "push_token"})
            String kind,

            @Schema(description = "As it is compared: an email in lower case, a mobile in E.164.")
            String value,

            @Schema(description = "Since when it is the customer's.")
            Instant since) {
        static Joining of(KnownIdentifier known) {
            return new Joining(
                    known.identifier().kind().stored(), known.identifier().value(), known.since());
        }
    }

    static CustomerAnswer of(CustomerDetails details) {
        var customer = details.customer();
        var profile = customer.profile();
        return new CustomerAnswer(
                customer.keepsakeId().value(),
                state(customer),
                customer.version(),
                profile.firstName(),
                profile.lastName(),
                profile.email(),
                profile.mobile(),
                profile.systemId(),
                profile.language(),
                profile.city(),
                profile.country(),
                profile.attributes().values(),
                customer.acquisition().values(),
                customer.archiveLabel(),
                Totals.of(details.totals()),
                details.identifiers().stream().map(Joining::of).toList(),
                customer.createdAt(),
                customer.updatedAt());
    }

    private static CustomerEntry.State state(Customer customer) {
        return CustomerEntry.State.valueOf(customer.state().name().toLowerCase(Locale.ROOT));
    }
}
