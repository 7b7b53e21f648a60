/** The pages on customers: the list, one customer, and their parts. */
@NullMarked
package io.keepsake.customer.ui;

import org.jspecify.annotations.NullMarked;
