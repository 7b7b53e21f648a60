package io.keepsake.isolation;

import io.keepsake.KeepsakeTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A {@link KeepsakeTest} whose locks can be opened, on a database of its own, where nobody else relies on them. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@KeepsakeTest
@Import(ForgetfulQueries.class)
@TestPropertySource(properties = "test.database=unlockable")
@interface Unlockable {}
