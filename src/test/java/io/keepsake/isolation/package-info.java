/**
 * That workspaces are kept apart, tried from all sides: every service and every page with another workspace's ids, and
 * each of the two locks by itself. Each feature's tests bring {@link io.keepsake.isolation.Probes} of its services; a
 * method without one fails here.
 */
@NullMarked
package io.keepsake.isolation;

import org.jspecify.annotations.NullMarked;
