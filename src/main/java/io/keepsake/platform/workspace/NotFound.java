package io.keepsake.platform.workspace;

/** There is no such thing here, or it belongs to somebody else: the two look the same. */
public final class NotFound extends RuntimeException {
    public NotFound(String message) {
        super(message);
    }
}
