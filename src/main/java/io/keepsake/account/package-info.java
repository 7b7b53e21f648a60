/**
 * Accounts, their workspaces, who may enter them and do what there, and the audit log.
 *
 * <p>Owns what is asked before a workspace is known. Publishes {@link io.keepsake.account.Workspaces}, {@link
 * io.keepsake.account.AuditLog} and, through the platform's {@code Rights}, what each role may do. Guards: a role's
 * rights stand in one place, and a change of them counts from the next call on.
 */
@ApplicationModule
@NullMarked
package io.keepsake.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
