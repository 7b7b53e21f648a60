package io.keepsake.account;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Hands a method of a controller the {@link Workspace} of the key that was sent, where the key has
 * the scope. The method runs as the program that holds the key.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface WithScope {
    KeyScope value();
}
