@NullMarked
package io.keepsake.customer.api;

import org.jspecify.annotations.NullMarked;
