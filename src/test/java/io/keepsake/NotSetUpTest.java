package io.keepsake;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** A {@link KeepsakeTest} on a database of its own, where nobody makes accounts but the test itself. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@KeepsakeTest
@TestPropertySource(properties = "test.database=not-set-up")
public @interface NotSetUpTest {}
