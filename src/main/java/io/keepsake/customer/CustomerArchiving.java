package io.keepsake.customer;

import io.keepsake.platform.data.Json;
import io.keepsake.platform.text.Fold;
import io.keepsake.platform.workspace.NotFound;
import io.keepsake.platform.workspace.WorkspaceId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The customer's part in archiving: called by the privacy feature, in the transaction that archives. */
@Component
public class CustomerArchiving {
    private final CustomerRepository customers;
    private final JdbcClient jdbc;

    CustomerArchiving(CustomerRepository customers, JdbcClient jdbc) {
        this.customers = customers;
        this.jdbc = jdbc;
    }

    /**
     * The customer, held until the transaction ends: whoever edits, imports or collects waits, and then finds nobody.
     *
     * @throws NotFound where there is none, or it was archived under this id
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Customer hold(WorkspaceId workspace, KeepsakeId id) {
        return customers.lockByKeepsakeId(workspace, id).orElseThrow(() -> new NotFound("There is no such customer."));
    }

    /** The customer by the id that stays when they are archived. @throws NotFound where there is none */
    @Transactional(propagation = Propagation.MANDATORY)
    public Customer require(WorkspaceId workspace, CustomerId id) {
        return customers.findById(workspace, id).orElseThrow(() -> new NotFound("There is no such customer."));
    }

    /** Everything by which data finds the customer: of the profile, devices, push tokens. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<Identifier> identifiers(WorkspaceId workspace, Customer customer) {
        var identifiers = new LinkedHashSet<>(customer.identifiers());
        identifiers.addAll(jdbc.sql("""
                select kind, value
                from customer_identifier
                where workspace_id = :workspace and customer_id = :customer
                """)
                .param("workspace", workspace.value())
                .param("customer", customer.id().value())
                .query((row, number) ->
                        new Identifier(Identifier.Kind.ofStored(row.getString("kind")), row.getString("value")))
                .list());
        return identifiers;
    }

    /** Whether some other customer has the trait as well. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isAnothers(WorkspaceId workspace, CustomerId customer, Trait trait) {
        return switch (trait) {
            // words are letters and digits only, so nothing in them means anything to a pattern
            case Trait.Name(var words) ->
                anotherHas(
                        workspace,
                        customer,
                        "search_text ~ :value",
                        "\\m" + String.join("[^[:alnum:]]+", words) + "\\M");
            case Trait.City(var name) -> anotherHas(workspace, customer, "sort_city = :value", Fold.fold(name));
            case Trait.Attribute(var name, var value) ->
                anotherHas(
                        workspace,
                        customer,
                        "lower(attributes::text)::jsonb @> lower(:value)::jsonb",
                        new Json(Map.of(name, value)).toString());
        };
    }

    /** Makes an archived one of a customer that is held, and whose identifying columns were cleared before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Customer archive(WorkspaceId workspace, Customer held, String label) {
        var archived = held.archive(label, Instant.now().truncatedTo(ChronoUnit.MICROS));
        jdbc.sql("""
                update customer
                set keepsake_id = :keepsakeId, archive_label = :label, version = version + 1, updated_at = :now,
                    sort_name = :none, sort_email = :none, sort_mobile = :none, sort_city = :none,
                    sort_system_id = :none, search_text = :searchText
                where workspace_id = :workspace and id = :id and archive_label is null
                """)
                .param("workspace", workspace.value())
                .param("id", held.id().value())
                .param("keepsakeId", archived.keepsakeId().value())
                .param("label", label)
                .param("now", Timestamp.from(archived.updatedAt()))
                .param("none", Fold.LAST)
                .param("searchText", archived.lookup().searchText())
                .update();
        return customers.findById(workspace, held.id()).orElseThrow();
    }

    private boolean anotherHas(WorkspaceId workspace, CustomerId customer, String condition, String value) {
        return jdbc.sql(
                        "select exists (select from customer_row where workspace_id = :workspace and id <> :customer and "
                                + condition + ")")
                .param("workspace", workspace.value())
                .param("customer", customer.value())
                .param("value", value)
                .query(Boolean.class)
                .single();
    }
}
