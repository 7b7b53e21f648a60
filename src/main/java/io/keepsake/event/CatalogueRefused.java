package io.keepsake.event;

/** The data catalogue cannot be changed like that. The message is for the person on the screen. */
public final class CatalogueRefused extends RuntimeException {
    CatalogueRefused(String message) {
        super(message);
    }
}
