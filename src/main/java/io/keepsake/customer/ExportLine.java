package io.keepsake.customer;

import io.keepsake.account.Workspace;
import io.keepsake.platform.data.Json;
import io.keepsake.platform.data.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One customer as a line of an export, blank where nothing is known. Times are ISO 8601 in the workspace's zone.
 *
 * @param attributes names of the custom attributes that have a column
 * @param subscribed whether customers may be messaged, by id and channel, as far as anybody has said
 */
record ExportLine(Workspace workspace, List<String> attributes, Map<Long, Map<Channel, Boolean>> subscribed) {
    List<String> of(ResultSet row) throws SQLException {
        return ExportColumns.row(row.getString("keepsake_id"), profile(row), knownToKeepsake(row), custom(row));
    }

    private List<String> profile(ResultSet row) throws SQLException {
        var acquisition = Json.parse(row.getString("acquisition")).values();
        var channels = subscribed.getOrDefault(row.getLong("id"), Map.of());
        return Stream.of(
                        row.getString("system_id"),
                        row.getString("first_name"),
                        row.getString("last_name"),
                        row.getString("email"),
                        row.getString("mobile"),
                        row.getString("language"),
                        row.getString("city"),
                        row.getString("country"),
                        acquisition.get("source"),
                        acquisition.get("medium"),
                        acquisition.get("campaign"),
                        channels.get(Channel.EMAIL),
                        channels.get(Channel.SMS),
                        channels.get(Channel.WHATSAPP))
                .map(ExportLine::text)
                .toList();
    }

    private List<String> knownToKeepsake(ResultSet row) throws SQLException {
        return Stream.of(
                        CustomerState.ofStored(row.getString("state")).label(),
                        row.getString("archive_label"),
                        time(row.getTimestamp("created_at")),
                        time(row.getTimestamp("first_seen_at")),
                        time(row.getTimestamp("last_seen_at")),
                        row.getLong("events"),
                        row.getLong("orders"),
                        new Money(row.getLong("revenue"), workspace.currency()).major(),
                        workspace.currency().getCurrencyCode())
                .map(ExportLine::text)
                .toList();
    }

    private List<String> custom(ResultSet row) throws SQLException {
        var values = Json.parse(row.getString("attributes")).values();
        return attributes.stream().map(values::get).map(ExportLine::text).toList();
    }

    private @Nullable String time(@Nullable Timestamp at) {
        return at == null
                ? null
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        at.toInstant().truncatedTo(ChronoUnit.SECONDS).atZone(workspace.zone()));
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Boolean truth -> truth ? "yes" : "no";
            default -> value.toString();
        };
    }
}
