package io.keepsake.customer;

import io.keepsake.platform.data.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Profiles and incoming rows for tests, in one line each. */
final class Rows {
    private Rows() {}

    static Profile profile(@Nullable String systemId, @Nullable String email, @Nullable String mobile) {
        return new Profile(null, null, email, mobile, systemId, null, null, null, Json.EMPTY);
    }

    static Profile named(String firstName, @Nullable String systemId, @Nullable String email) {
        return new Profile(firstName, null, email, null, systemId, null, null, null, Json.EMPTY);
    }

    static Profile with(Profile profile, Map<String, Object> attributes) {
        return profile.filledFrom(new Profile(null, null, null, null, null, null, null, null, new Json(attributes)));
    }

    static IncomingCustomer row(@Nullable String systemId, @Nullable String email, @Nullable String mobile) {
        return row(profile(systemId, email, mobile));
    }

    static IncomingCustomer row(Profile profile) {
        return new IncomingCustomer(profile, List.of(), Json.EMPTY, Map.of());
    }

    static IncomingCustomer row(Profile profile, Map<Channel, Boolean> subscriptions) {
        return new IncomingCustomer(profile, List.of(), Json.EMPTY, subscriptions);
    }
}
