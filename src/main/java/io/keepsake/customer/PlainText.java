package io.keepsake.customer;

import io.keepsake.platform.text.PlainCharacters;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** Text without control characters and half characters. */
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlainText.Check.class)
@interface PlainText {
    String message() default "Contains characters that can't be kept, such as control characters.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Whether line breaks and tabs are welcome. */
    boolean lines() default false;

    /** Asks the platform. */
    final class Check implements ConstraintValidator<PlainText, String> {
        private boolean lines;

        @Override
        public void initialize(PlainText wanted) {
            lines = wanted.lines();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || (lines ? PlainCharacters.lines(text) : PlainCharacters.line(text));
        }
    }
}
