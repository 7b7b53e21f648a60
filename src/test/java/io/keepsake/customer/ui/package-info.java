@NullMarked
package io.keepsake.customer.ui;

import org.jspecify.annotations.NullMarked;
