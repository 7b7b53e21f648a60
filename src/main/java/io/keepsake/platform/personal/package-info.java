/**
 * The terms in which every feature declares what it holds about a person: for each column of each table, what becomes of
 * it when the person is let go. A test compares the declarations with the database's catalogue, so that a column added
 * later cannot be forgotten.
 */
@NullMarked
package io.keepsake.platform.personal;

import org.jspecify.annotations.NullMarked;
