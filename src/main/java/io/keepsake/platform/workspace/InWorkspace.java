package io.keepsake.platform.workspace;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.transaction.annotation.Transactional;

/**
 * A service method on one workspace's data, which its first parameter names: runs in a transaction that sees this
 * workspace only, and refuses an actor without the right.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Transactional
public @interface InWorkspace {
    /** What the actor must be allowed to do. */
    Right value();

    @AliasFor(annotation = Transactional.class)
    boolean readOnly() default false;
}
