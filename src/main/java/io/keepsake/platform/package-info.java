/**
 * What every feature stands on and what knows no feature: the workspace a transaction belongs to, ids, money, text, the
 * database, the page frame. Features may use all of it; it uses none of them.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package io.keepsake.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
