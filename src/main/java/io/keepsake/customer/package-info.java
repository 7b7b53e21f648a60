/**
 * The people of a brand: profiles, identifiers, attributes, subscriptions, the grid that finds one among a million.
 *
 * <p>Publishes {@link io.keepsake.customer.Customers} and the slots of the customer page ({@code ui.slot}), which other
 * features fill. Guards: one value of an identifier finds at most one customer of a workspace, and an archived customer
 * is never found, changed or joined by any.
 */
@ApplicationModule
@NullMarked
package io.keepsake.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
