package io.keepsake.account;

/** Another workspace has this address. */
public final class SlugTaken extends RuntimeException {
    SlugTaken(String slug) {
        super("The address “" + slug + "” is taken by another workspace.");
    }
}
