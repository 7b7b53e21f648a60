/** The activity on the customer page: a small chart over time, and the timeline below it. */
@NullMarked
package io.keepsake.event.ui;

import org.jspecify.annotations.NullMarked;
