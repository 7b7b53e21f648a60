package io.keepsake.customer.ui.slot;

/** An entry of the customer page's settings menu, ordered with {@code @Order}. */
public interface CustomerAction {
    /** As the menu reads: "Archive customer". */
    String label();

    /** Whether the menu shows it for this customer and this role. */
    boolean offered(CustomerOnPage shown);

    /** The user chose it. */
    void choose(CustomerOnPage shown);

    /** Whether there is no way back from it: the menu sets it apart. */
    default boolean irreversible() {
        return false;
    }
}
