package io.keepsake.customer.api;

import io.keepsake.customer.ProfileField;
import io.keepsake.customer.ProfilePatch;
import io.keepsake.platform.http.JsonBody;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a program sends of a customer. Describes the body for the documents; it is read member by member, strictly. */
@Schema(
        name = "CustomerToWrite",
        description =
                "What to know of a customer. What is not named stays as it is; null or blank is not known any more.")
record ProfileBody(
        @Schema(description = "First name.") @Nullable String firstName,
        @Schema(description = "Last name.") @Nullable String lastName,

        @Schema(description = "One email, which no other customer has.") @Nullable
        String email,

        @Schema(
                description =
                        "With its country code, like +4915112345678; without one it is one of the workspace's country.")
        @Nullable
        String mobile,

        @Schema(description = "Your own unique id of the customer; who has one is registered.") @Nullable
        String systemId,

        @Schema(description = "BCP 47, like en or pt-BR.") @Nullable
        String language,

        @Schema(description = "City.") @Nullable String city,

        @Schema(description = "English name or two letters of ISO 3166, like Germany or DE.") @Nullable
        String country,

        @Schema(
                description = "Custom attributes by name, 255 at most: text, number, true or false, a date as"
                        + " 2026-05-03 or 2026-05-03T08:15:00Z. An attribute keeps the type it was first seen with.")
        @Nullable
        Map<String, Object> attributes) {
    private static final Map<String, ProfileField.System> FIELDS = Map.of(
            "firstName", ProfileField.System.FIRST_NAME,
            "lastName", ProfileField.System.LAST_NAME,
            "email", ProfileField.System.EMAIL,
            "mobile", ProfileField.System.MOBILE,
            "systemId", ProfileField.System.SYSTEM_ID,
            "language", ProfileField.System.LANGUAGE,
            "city", ProfileField.System.CITY,
            "country", ProfileField.System.COUNTRY);

    private static final String ATTRIBUTES = "attributes";

    /** @throws io.keepsake.platform.http.Refused where there is anything else in it, or of another type */
    static ProfilePatch read(JsonBody body) {
        var texts = new EnumMap<ProfileField.System, String>(ProfileField.System.class);
        FIELDS.forEach((name, field) -> body.text(name).ifPresent(text -> texts.put(field, text)));
        var attributes = body.values(ATTRIBUTES);
        body.requireNothingElse();
        return new ProfilePatch(texts, attributes);
    }

    /** Where a field stands in the body. */
    static String pointer(ProfileField field) {
        return switch (field) {
            case ProfileField.System system ->
                "/"
                        + FIELDS.entrySet().stream()
                                .filter(entry -> entry.getValue() == system)
                                .map(Map.Entry::getKey)
                                .findFirst()
                                .orElseThrow();
            case ProfileField.Custom(String name) ->
                "/" + ATTRIBUTES + "/" + name.replace("~", "~0").replace("/", "~1");
        };
    }
}
