@NullMarked
package io.keepsake.privacy.api;

import org.jspecify.annotations.NullMarked;
