/**
 * What customers did: taking events in, the activity on the customer page, what of it identifies.
 *
 * <p>Publishes {@link io.keepsake.event.EventIntake}, {@link io.keepsake.event.EventRules} for those who bring events, and
 * {@link io.keepsake.event.Catalogue}. Guards: an event is never changed apart from archiving, the totals of a customer
 * are those of their events, and the same message of a sender counts once.
 */
@ApplicationModule
@NullMarked
package io.keepsake.event;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
