@NullMarked
package io.keepsake.account.ui;

import org.jspecify.annotations.NullMarked;
