@NullMarked
package io.keepsake.platform.http;

import org.jspecify.annotations.NullMarked;
