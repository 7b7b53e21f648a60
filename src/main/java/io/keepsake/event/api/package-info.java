/**
 * The HTTP door for senders: {@code /v1/track} and its like, in the dialect of the Segment tracking specification.
 *
 * <p>Reads what comes in, whatever it is, within limits of size, depth and number; knows keys, origins and rates; and
 * answers after the commit. Guards: no sender sees an error of ours for what they sent, and nothing half is kept.
 */
@NullMarked
package io.keepsake.event.api;

import org.jspecify.annotations.NullMarked;
