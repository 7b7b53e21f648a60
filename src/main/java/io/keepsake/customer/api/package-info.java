/**
 * Customers, their subscriptions and attributes for programs, under {@code /api/v1}.
 *
 * <p>Guards: what holds on the pages holds here, because the same services are asked; ids within the database and places
 * in lists never show.
 */
@NullMarked
package io.keepsake.customer.api;

import org.jspecify.annotations.NullMarked;
