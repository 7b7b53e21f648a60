/**
 * Lets a person go and keeps the story: archive, forget list, erasure ledger.
 *
 * <p>Runs what every feature declares about the personal data it holds, in one transaction, and verifies it there.
 * Guards: after an archive no identifying value is reachable from the customer, and counts, totals and times are what
 * they were.
 */
@ApplicationModule
@NullMarked
package io.keepsake.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
