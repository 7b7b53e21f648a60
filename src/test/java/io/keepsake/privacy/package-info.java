/** What archiving a customer takes and what it leaves. */
@NullMarked
package io.keepsake.privacy;

import org.jspecify.annotations.NullMarked;
