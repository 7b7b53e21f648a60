/** Lets programs archive customers, under {@code /api/v1}: by the same rules, and with the same proof, as on the page. */
@NullMarked
package io.keepsake.privacy.api;

import org.jspecify.annotations.NullMarked;
