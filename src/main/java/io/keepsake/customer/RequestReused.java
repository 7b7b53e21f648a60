package io.keepsake.customer;

/** A program asks for something else under the name of a request it made before. */
public final class RequestReused extends RuntimeException {
    RequestReused() {
        super("Another request was sent with this Idempotency-Key.", null, false, false);
    }
}
