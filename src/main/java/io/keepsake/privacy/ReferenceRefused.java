package io.keepsake.privacy;

/** The reference says who the person was. Nothing was changed. The message is for the person on the screen. */
public final class ReferenceRefused extends RuntimeException {
    ReferenceRefused() {
        super(
                "The reference holds a value of this customer and would stay. Leave it out, or write a number of your own.");
    }
}
