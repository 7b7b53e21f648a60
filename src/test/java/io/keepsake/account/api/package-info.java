@NullMarked
package io.keepsake.account.api;

import org.jspecify.annotations.NullMarked;
