package io.keepsake.customer;

import io.keepsake.platform.data.Money;
import io.keepsake.platform.workspace.InWorkspace;
import io.keepsake.platform.workspace.NotFound;
import io.keepsake.platform.workspace.Right;
import io.keepsake.platform.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Customers with all that stands beside the profile: what the customer page shows, read at one moment. */
@Service
public class CustomersInDetail {
    private static final Comparator<KnownIdentifier> DECIDING_ORDER = Comparator.comparing(
                    (KnownIdentifier known) -> known.identifier().kind())
            .thenComparing(KnownIdentifier::since)
            .thenComparing(known -> known.identifier().value());

    private final CustomerRepository customers;
    private final JdbcClient jdbc;

    CustomersInDetail(CustomerRepository customers, JdbcClient jdbc) {
        this.customers = customers;
        this.jdbc = jdbc;
    }

    /** @throws NotFound where there is none, it was archived under this id, or it is another workspace's */
    @InWorkspace(value = Right.VIEW, readOnly = true)
    public CustomerDetails require(WorkspaceId workspace, KeepsakeId id) {
        return details(workspace, customers.findByKeepsakeId(workspace, id));
    }

    /** The same customer again, under whichever Keepsake ID it has by now. @throws NotFound where there is none */
    @InWorkspace(value = Right.VIEW, readOnly = true)
    public CustomerDetails require(WorkspaceId workspace, CustomerId id) {
        return details(workspace, customers.findById(workspace, id));
    }

    private CustomerDetails details(WorkspaceId workspace, Optional<Customer> found) {
        var customer = found.orElseThrow(() -> new NotFound("There is no such customer."));
        return new CustomerDetails(customer, totals(workspace, customer.id()), identifiers(workspace, customer.id()));
    }

    private CustomerTotals totals(WorkspaceId workspace, CustomerId customer) {
        var elsewhere = elsewhere(workspace, customer);
        return jdbc.sql("""
                select s.events, s.orders, s.revenue, w.currency,
                       nullif(s.first_seen_at, 'infinity') as first_seen_at,
                       nullif(s.last_seen_at, '-infinity') as last_seen_at
                from customer_stat s
                join workspace w on w.id = s.workspace_id
                where s.workspace_id = :workspace and s.customer_id = :customer
                """)
                .param("workspace", workspace.value())
                .param("customer", customer.value())
                .query((row, number) -> totals(row, elsewhere))
                .single();
    }

    private static CustomerTotals totals(ResultSet row, List<Money> elsewhere) throws SQLException {
        return new CustomerTotals(
                row.getLong("events"),
                row.getLong("orders"),
                new Money(row.getLong("revenue"), Currency.getInstance(row.getString("currency"))),
                elsewhere,
                time(row, "first_seen_at"),
                time(row, "last_seen_at"));
    }

    private List<Money> elsewhere(WorkspaceId workspace, CustomerId customer) {
        return jdbc.sql("""
                select currency, revenue
                from customer_foreign_revenue
                where workspace_id = :workspace and customer_id = :customer and revenue <> 0
                order by currency
                """)
                .param("workspace", workspace.value())
                .param("customer", customer.value())
                .query((row, number) ->
                        new Money(row.getLong("revenue"), Currency.getInstance(row.getString("currency"))))
                .list();
    }

    private List<KnownIdentifier> identifiers(WorkspaceId workspace, CustomerId customer) {
        return jdbc
                .sql("""
                select kind, value, created_at
                from customer_identifier
                where workspace_id = :workspace and customer_id = :customer
                """)
                .param("workspace", workspace.value())
                .param("customer", customer.value())
                .query((row, number) -> new KnownIdentifier(
                        new Identifier(Identifier.Kind.ofStored(row.getString("kind")), row.getString("value")),
                        row.getTimestamp("created_at").toInstant()))
                .list()
                .stream()
                .sorted(DECIDING_ORDER)
                .toList();
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
