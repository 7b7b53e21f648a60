package io.keepsake.customer;

import io.keepsake.platform.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Customers one at a time. Only what is used is declared: there is no way across workspaces. */
interface CustomerRepository extends Repository<Customer, Customer.Key> {
    String COLUMNS = """
            workspace_id, id, version, keepsake_id, first_name, last_name, email, mobile, system_id, language, city,
            country, attributes, acquisition, archive_label, created_at, updated_at,
            sort_name, sort_email, sort_mobile, sort_city, sort_system_id, search_text
            """;
    String SELECT = "select " + COLUMNS + " from customer ";

    @Query(SELECT + "where workspace_id = :workspace and keepsake_id = :keepsakeId")
    Optional<Customer> findByKeepsakeId(WorkspaceId workspace, KeepsakeId keepsakeId);

    @Query(SELECT + "where workspace_id = :workspace and id = :id")
    Optional<Customer> findById(WorkspaceId workspace, CustomerId id);

    @Query(SELECT + "where workspace_id = :workspace and id = any(:ids)")
    List<Customer> findByIds(WorkspaceId workspace, Long[] ids);

    /** Locks the row until the transaction ends: collecting, editing and archiving take turns. */
    @Query(SELECT + "where workspace_id = :workspace and keepsake_id = :keepsakeId for update")
    Optional<Customer> lockByKeepsakeId(WorkspaceId workspace, KeepsakeId keepsakeId);
}
