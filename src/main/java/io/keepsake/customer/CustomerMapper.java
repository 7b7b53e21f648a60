package io.keepsake.customer;

import io.keepsake.platform.data.Json;
import io.keepsake.platform.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.RowMapper;

/**
 * Reads customers where they come by the thousand: the general mapping of {@link CustomerRepository} would take longer
 * than the database.
 */
final class CustomerMapper implements RowMapper<Customer> {
    @Override
    public Customer mapRow(ResultSet row, int number) throws SQLException {
        return new Customer(
                new Customer.Key(new WorkspaceId(row.getInt("workspace_id")), new CustomerId(row.getLong("id"))),
                row.getInt("version"),
                new KeepsakeId(row.getString("keepsake_id")),
                profile(row),
                Json.parse(row.getString("acquisition")),
                row.getString("archive_label"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant(),
                lookup(row));
    }

    private static Profile profile(ResultSet row) throws SQLException {
        return new Profile(
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("email"),
                row.getString("mobile"),
                row.getString("system_id"),
                row.getString("language"),
                row.getString("city"),
                row.getString("country"),
                Json.parse(row.getString("attributes")));
    }

    private static Customer.Lookup lookup(ResultSet row) throws SQLException {
        return new Customer.Lookup(
                row.getString("sort_name"),
                row.getString("sort_email"),
                row.getString("sort_mobile"),
                row.getString("sort_city"),
                row.getString("sort_system_id"),
                row.getString("search_text"));
    }
}
