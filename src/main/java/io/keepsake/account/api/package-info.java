/**
 * The door of the managing API: everything under {@code /api/v1} comes in with an API key, as the program that holds it.
 *
 * <p>Hands controllers what {@link io.keepsake.account.WithScope} asks for. Guards: no request gets further without a
 * valid key and within its rate, and every refusal is a problem document in plain words (RFC 9457).
 */
@NullMarked
package io.keepsake.account.api;

import org.jspecify.annotations.NullMarked;
