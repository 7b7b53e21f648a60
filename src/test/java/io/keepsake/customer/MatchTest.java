package io.keepsake.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.platform.data.Json;
import io.keepsake.platform.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchTest {
    /** Registered, with email and mobile. */
    private static final Customer ADA = customer("ada", "ada@example.com", "+4911");

    /** Registered, with a mobile only. */
    private static final Customer BOB = customer("bob", null, "+4922");

    /** Anonymous, with email and mobile. */
    private static final Customer EVE = customer(null, "eve@example.com", "+4933");

    /** Anonymous, with a mobile only. */
    private static final Customer MIA = customer(null, null, "+4944");

    @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            # System ID | email           | mobile | whose it is
            -           | -               | -      | nobody
            zoe         | zoe@example.com | +4999  | nobody
            ada         | -               | -      | ada
            ada         | ada@example.com | +4911  | ada
            -           | ada@example.com | -      | ada
            -           | -               | +4911  | ada
            -           | ada@example.com | +4999  | ada
            ada         | new@example.com | +4999  | ada
            bob         | new@example.com | -      | bob
            zoe         | eve@example.com | -      | eve@example.com
            zoe         | -               | +4933  | eve@example.com
            -           | new@example.com | +4944  | +4944
            zoe         | new@example.com | +4944  | +4944
            -           | new@example.com | +4922  | bob
            ada         | eve@example.com | -      | This email belongs to another customer than this System ID.
            ada         | -               | +4922  | This mobile belongs to another customer than this System ID.
            -           | ada@example.com | +4922  | This mobile belongs to another customer than this email.
            zoe         | ada@example.com | -      | The customer with this email has another System ID.
            zoe         | -               | +4922  | The customer with this mobile has another System ID.
            -           | new@example.com | +4911  | The customer with this mobile has another email.
            zoe         | eve@example.com | +4944  | This mobile belongs to another customer than this email.
            """)
    void highestIdentifierThatIsSomebodysDecides(
            @Nullable String systemId, @Nullable String email, @Nullable String mobile, String expected) {
        var match = Match.of(Rows.row(systemId, email, mobile).identifiers(), MatchTest::owner);
        assertThat(
                        switch (match) {
                            case Match.Nobody() -> "nobody";
                            case Match.Somebody(Customer customer) ->
                                customer.identifiers().getFirst().value();
                            case Match.Conflict(String reason) -> reason;
                        })
                .isEqualTo(expected);
    }

    private static Optional<Customer> owner(Identifier identifier) {
        return List.of(ADA, BOB, EVE, MIA).stream()
                .filter(customer -> customer.identifiers().contains(identifier))
                .findFirst();
    }

    private static Customer customer(@Nullable String systemId, @Nullable String email, @Nullable String mobile) {
        return Customer.create(
                new WorkspaceId(1),
                Rows.profile(systemId, email, mobile),
                Json.EMPTY,
                Instant.parse("2026-05-03T10:00:00Z"));
    }
}
