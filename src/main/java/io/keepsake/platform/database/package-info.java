/**
 * The database Keepsake runs on. Without a server's address it unpacks, starts, watches and stops a PostgreSQL of its
 * own ({@link io.keepsake.platform.database.EmbeddedPostgres}), as durable as any server; with one it stays out of the
 * way. Either way it guards that Keepsake never runs with the locks between workspaces off ({@link
 * io.keepsake.platform.database.ProtectionCheck}).
 */
@NullMarked
package io.keepsake.platform.database;

import org.jspecify.annotations.NullMarked;
