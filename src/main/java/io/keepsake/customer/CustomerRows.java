package io.keepsake.customer;

import io.keepsake.platform.workspace.WorkspaceId;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Locks and writes customers, thousands in one statement. Arrays, because those need one parse and one round trip. */
@Component
class CustomerRows {
    private static final String ROWS = """
            unnest(:ids::bigint[], :keepsakeIds::text[], :versions::int[], :firstNames::text[], :lastNames::text[],
                   :emails::text[], :mobiles::text[], :systemIds::text[], :languages::text[], :cities::text[],
                   :countries::text[], :acquisitions::jsonb[], :attributes::jsonb[], :updatedAts::timestamptz[],
                   :sortNames::text[], :sortEmails::text[], :sortMobiles::text[], :sortCities::text[],
                   :sortSystemIds::text[], :searchTexts::text[])
              as r (id, keepsake_id, version, first_name, last_name, email, mobile, system_id, language, city, country,
                    acquisition, attributes, updated_at, sort_name, sort_email, sort_mobile, sort_city, sort_system_id,
                    search_text)
            """;

    private final JdbcClient jdbc;

    CustomerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks rows until the transaction ends, in one order, so that two who need the same ones take turns. */
    List<Customer> lock(WorkspaceId workspace, Collection<CustomerId> ids) {
        return jdbc.sql(CustomerRepository.SELECT
                        + "where workspace_id = :workspace and id = any(:ids) order by id for update")
                .param("workspace", workspace.value())
                .param("ids", CustomerId.values(ids))
                .query(new CustomerMapper())
                .list();
    }

    /** New customers, and for each the row of its totals. */
    void insert(WorkspaceId workspace, List<Customer> customers) {
        if (customers.isEmpty()) {
            return;
        }
        bound(workspace, customers, """
                insert into customer (workspace_id, id, keepsake_id, version, first_name, last_name, email, mobile,
                                      system_id, language, city, country, acquisition, attributes, created_at, updated_at,
                                      sort_name, sort_email, sort_mobile, sort_city, sort_system_id, search_text)
                select :workspace, r.id, r.keepsake_id, r.version, r.first_name, r.last_name, r.email, r.mobile,
                       r.system_id, r.language, r.city, r.country, r.acquisition, r.attributes, r.updated_at, r.updated_at,
                       r.sort_name, r.sort_email, r.sort_mobile, r.sort_city, r.sort_system_id, r.search_text
                from
                """ + ROWS).update();
        jdbc.sql("insert into customer_stat (workspace_id, customer_id) select :workspace, unnest(:ids::bigint[])")
                .param("workspace", workspace.value())
                .param("ids", column(customers, customer -> customer.id().value(), new Long[0]))
                .update();
    }

    /** The next version of customers whose rows are locked. @throws LostRace where one of them has a newer version */
    void update(WorkspaceId workspace, List<Customer> customers) {
        if (customers.isEmpty()) {
            return;
        }
        int updated = bound(workspace, customers, """
                update customer c
                set version = c.version + 1, first_name = r.first_name, last_name = r.last_name, email = r.email,
                    mobile = r.mobile, system_id = r.system_id, language = r.language, city = r.city, country = r.country,
                    acquisition = r.acquisition, attributes = r.attributes, updated_at = r.updated_at,
                    sort_name = r.sort_name, sort_email = r.sort_email, sort_mobile = r.sort_mobile,
                    sort_city = r.sort_city, sort_system_id = r.sort_system_id, search_text = r.search_text
                from
                """ + ROWS + """
                -- one look into the key for each, whatever the planner knows of the table: nothing yet in a rehearsal
                cross join lateral (
                    select k.ctid as at
                    from customer k
                    where k.workspace_id = :workspace and k.id = r.id and k.version = r.version
                      and k.archive_label is null
                    offset 0
                ) k
                where c.workspace_id = :workspace and c.ctid = k.at
                """).update();
        if (updated < customers.size()) {
            throw new LostRace();
        }
    }

    private StatementSpec bound(WorkspaceId workspace, List<Customer> customers, String sql) {
        return jdbc.sql(sql)
                .param("workspace", workspace.value())
                .param("ids", column(customers, customer -> customer.id().value(), new Long[0]))
                .param(
                        "keepsakeIds",
                        texts(customers, customer -> customer.keepsakeId().value()))
                .param("versions", column(customers, Customer::version, new Integer[0]))
                .param(
                        "firstNames",
                        texts(customers, customer -> customer.profile().firstName()))
                .param(
                        "lastNames",
                        texts(customers, customer -> customer.profile().lastName()))
                .param("emails", texts(customers, customer -> customer.profile().email()))
                .param(
                        "mobiles",
                        texts(customers, customer -> customer.profile().mobile()))
                .param(
                        "systemIds",
                        texts(customers, customer -> customer.profile().systemId()))
                .param(
                        "languages",
                        texts(customers, customer -> customer.profile().language()))
                .param("cities", texts(customers, customer -> customer.profile().city()))
                .param(
                        "countries",
                        texts(customers, customer -> customer.profile().country()))
                .param(
                        "acquisitions",
                        texts(customers, customer -> customer.acquisition().toString()))
                .param(
                        "attributes",
                        texts(
                                customers,
                                customer -> customer.profile().attributes().toString()))
                .param(
                        "updatedAts",
                        column(customers, customer -> Timestamp.from(customer.updatedAt()), new Timestamp[0]))
                .param(
                        "sortNames",
                        texts(customers, customer -> customer.lookup().sortName()))
                .param(
                        "sortEmails",
                        texts(customers, customer -> customer.lookup().sortEmail()))
                .param(
                        "sortMobiles",
                        texts(customers, customer -> customer.lookup().sortMobile()))
                .param(
                        "sortCities",
                        texts(customers, customer -> customer.lookup().sortCity()))
                .param(
                        "sortSystemIds",
                        texts(customers, customer -> customer.lookup().sortSystemId()))
                .param(
                        "searchTexts",
                        texts(customers, customer -> customer.lookup().searchText()));
    }

    private static @Nullable String[] texts(List<Customer> customers, Function<Customer, @Nullable String> value) {
        return column(customers, value, new String[0]);
    }

    private static <T> @Nullable T[] column(
            List<Customer> customers, Function<Customer, ? extends @Nullable T> value, T[] none) {
        return customers.stream().map(value).toList().toArray(none);
    }
}
