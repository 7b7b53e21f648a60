/** Signing in and out, changing the password, switching between workspaces, and the first set-up on a server. */
@NullMarked
package io.keepsake.account.ui;

import org.jspecify.annotations.NullMarked;
