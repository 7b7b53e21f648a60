package io.keepsake.imports;

import io.keepsake.customer.EmailAddress;
import io.keepsake.customer.Identifier;
import io.keepsake.customer.MobileNumber;
import io.keepsake.platform.csv.CsvRow;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whom a row that was left out is about, as far as anyone can tell, so that archiving finds it. Looks also where no
 * column is said to hold an email: a broken row has no columns.
 *
 * @param country whose dialling rules read a mobile without a country code
 */
record RowIdentifiers(ImportSettings settings, String country) {
    private static final Pattern EMAIL_WITHIN =
            Pattern.compile("[^\\s@,;|<>\"':()]{1,64}@[^\\s@,;|<>\"':()]{1,200}\\.[^\\s@,;|<>\"':().]{2,}");

    List<Identifier> in(CsvRow row) {
        return switch (row) {
            case CsvRow.Fields read -> in(read.fields());
            case CsvRow.Broken broken -> in(List.of(broken.text()));
        };
    }

    List<Identifier> in(List<String> fields) {
        return Stream.of(
                        field(fields, Target.SYSTEM_ID).map(id -> new Identifier(Identifier.Kind.SYSTEM_ID, id)),
                        email(fields).map(email -> new Identifier(Identifier.Kind.EMAIL, email)),
                        field(fields, Target.MOBILE)
                                .flatMap(mobile -> MobileNumber.parse(mobile, country))
                                .map(mobile -> new Identifier(Identifier.Kind.MOBILE, mobile)),
                        field(fields, Target.DEVICE_ID).map(id -> new Identifier(Identifier.Kind.DEVICE, id)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> email(List<String> fields) {
        return field(fields, Target.EMAIL)
                .flatMap(EmailAddress::parse)
                .or(() -> fields.stream().flatMap(RowIdentifiers::emailWithin).findFirst())
                .map(email -> email.toLowerCase(Locale.ROOT));
    }

    private static Stream<String> emailWithin(String text) {
        var found = EMAIL_WITHIN.matcher(text);
        return found.find() ? Stream.of(found.group()) : Stream.empty();
    }

    private Optional<String> field(List<String> fields, Target target) {
        return settings.column(target).stream()
                .filter(column -> column < fields.size())
                .mapToObj(column -> fields.get(column).strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
