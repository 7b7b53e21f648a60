@NullMarked
package io.keepsake.account;

import org.jspecify.annotations.NullMarked;
