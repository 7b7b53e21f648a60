package io.keepsake.customer.ui.slot;

import com.vaadin.flow.component.Component;
import io.keepsake.account.Role;
import io.keepsake.account.Workspace;
import io.keepsake.customer.Customer;
import io.keepsake.customer.KeepsakeId;
import java.util.List;

/**
 * What the page tells a part of it.
 *
 * @param role the user's in the workspace; parts hide what it does not allow, services refuse it
 * @param page the page around
 */
public record CustomerOnPage(Workspace workspace, Role role, Customer customer, Page page) {
    /** The customer page, to a part of it. */
    public interface Page {
        /** Puts a dialog over the page. It goes at the latest when the page is left, or the customer archived. */
        void show(Component dialog);

        /** What the address holds for a part of the page, in the order it was put there; nothing where it was not. */
        List<String> chosen(String parameter);

        /**
         * Puts into the address what was chosen on a part of the page, so that a reload shows the same again. Addresses are
         * kept and sent around: nothing that tells who a customer is, and nothing that a list of customers understands.
         *
         * @param parameter the part's own: "event"
         */
        void choose(String parameter, List<String> values);

        /** Reads everything anew, in place. */
        void refresh();

        /** The customer has another Keepsake ID from now on: replaces the address and reads everything anew. */
        void moveTo(KeepsakeId id);
    }
}
