package io.keepsake.customer;

import io.keepsake.platform.data.Json;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person; null is not known. Build with {@link ProfileRules}, which normalises and validates what people
 * and files bring.
 *
 * @param email as typed, without surrounding space
 * @param mobile E.164
 * @param systemId the brand's own unique id; who has one is registered
 * @param language BCP 47
 * @param country ISO 3166 alpha-2
 * @param attributes custom attributes by name: text, number, true/false, or date as ISO 8601
 */
public record Profile(
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        @Nullable String mobile,
        @Nullable String systemId,
        @Nullable String language,
        @Nullable String city,
        @Nullable String country,
        Json attributes) {
    public static final Profile EMPTY = new Profile(null, null, null, null, null, null, null, null, Json.EMPTY);

    /** First and last name as shown; empty where neither is known. */
    public Optional<String> name() {
        return joined(firstName, lastName);
    }

    /** The name as lists sort it: last name first. */
    Optional<String> sortName() {
        return joined(lastName, firstName);
    }

    /** This profile with what the other one knows; what that leaves blank stays. */
    Profile filledFrom(Profile other) {
        return new Profile(
                other.firstName != null ? other.firstName : firstName,
                other.lastName != null ? other.lastName : lastName,
                other.email != null ? other.email : email,
                other.mobile != null ? other.mobile : mobile,
                other.systemId != null ? other.systemId : systemId,
                other.language != null ? other.language : language,
                other.city != null ? other.city : city,
                other.country != null ? other.country : country,
                attributes.with(other.attributes));
    }

    /** This profile under that System ID. */
    Profile withSystemId(String id) {
        return new Profile(firstName, lastName, email, mobile, id, language, city, country, attributes);
    }

    /** This profile without the value of one of the two contacts. */
    Profile without(Identifier.Kind contact) {
        return new Profile(
                firstName,
                lastName,
                contact == Identifier.Kind.EMAIL ? null : email,
                contact == Identifier.Kind.MOBILE ? null : mobile,
                systemId,
                language,
                city,
                country,
                attributes);
    }

    /** This profile with other custom attributes. */
    Profile withAttributes(Json others) {
        return new Profile(firstName, lastName, email, mobile, systemId, language, city, country, others);
    }

    /** The identifier of that kind among the values. */
    Optional<Identifier> identifier(Identifier.Kind kind) {
        return identifiers().stream()
                .filter(identifier -> identifier.kind() == kind)
                .findFirst();
    }

    /** The identifiers among the values, normalised, in deciding order. */
    public List<Identifier> identifiers() {
        return Stream.of(
                        identifier(Identifier.Kind.SYSTEM_ID, systemId),
                        identifier(Identifier.Kind.EMAIL, email == null ? null : email.toLowerCase(Locale.ROOT)),
                        identifier(Identifier.Kind.MOBILE, mobile))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Identifier> identifier(Identifier.Kind kind, @Nullable String value) {
        return value == null ? Optional.empty() : Optional.of(new Identifier(kind, value));
    }

    private static Optional<String> joined(@Nullable String first, @Nullable String second) {
        var name = Stream.of(first, second)
                .filter(part -> part != null && !part.isBlank())
                .toList();
        return name.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", name));
    }
}
