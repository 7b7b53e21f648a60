package io.keepsake.customer;

import io.keepsake.platform.workspace.WorkspaceId;
import java.util.Map;

/**
 * Whatever a feature holds of customers and keeps for good. When an anonymous customer turns out to be another one, all
 * of it goes over; each feature whose tables refer to customers has one bean.
 */
public interface CustomerHistory {
    /**
     * Moves everything, in the running transaction; both customers of each pair are locked, and the first is no more
     * afterwards.
     *
     * @param attached for each who goes, to whom; nobody is in it both ways
     */
    void move(WorkspaceId workspace, Map<CustomerId, CustomerId> attached);
}
