@NullMarked
package io.keepsake.customer;

import org.jspecify.annotations.NullMarked;
