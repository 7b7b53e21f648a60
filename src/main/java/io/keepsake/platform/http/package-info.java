/**
 * What every door for programs needs: bodies and parameters read within limits, refusals in plain words, cursors that
 * show nothing, and a steady pace. Guards: whatever somebody sends, the answer is about what they sent.
 */
@NullMarked
package io.keepsake.platform.http;

import org.jspecify.annotations.NullMarked;
