package io.keepsake.platform.workspace;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.transaction.annotation.Transactional;

/**
 * A service method on what is asked before a workspace is known: accounts, users, memberships, jobs. Its transaction
 * sees no workspace's data; asking for some fails.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Transactional
public @interface WithoutWorkspace {
    @AliasFor(annotation = Transactional.class)
    boolean readOnly() default false;
}
