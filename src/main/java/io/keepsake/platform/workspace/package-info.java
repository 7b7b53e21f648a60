/**
 * Keeps workspaces apart: who acts, with which right, and which workspace the running transaction may see.
 *
 * <p>A service method says {@link io.keepsake.platform.workspace.InWorkspace} and takes a {@link
 * io.keepsake.platform.workspace.WorkspaceId} first; the rest follows from that. This is the only package that writes
 * the setting the row-level policies read.
 */
@NullMarked
package io.keepsake.platform.workspace;

import org.jspecify.annotations.NullMarked;
