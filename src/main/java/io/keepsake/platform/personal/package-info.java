/**
 * The terms in which every feature declares what it holds about a person: for each column of each table, what becomes of
 * it when the person is let go. A test compares the declarations with the database's catalogue, so that a column added
 * later cannot be forgotten. Values inside JSON are told apart by {@link io.keepsake.platform.personal.Leaf path} and by
 * what {@link io.keepsake.platform.personal.IdentifyingNames} says of their names.
 */
@NullMarked
package io.keepsake.platform.personal;

import org.jspecify.annotations.NullMarked;
