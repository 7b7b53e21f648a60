/**
 * What other features add to the customer page: panels beside the profile, actions in the settings menu. A feature
 * contributes a bean; the page knows none of them by name.
 */
@NamedInterface("slot")
@NullMarked
package io.keepsake.customer.ui.slot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
