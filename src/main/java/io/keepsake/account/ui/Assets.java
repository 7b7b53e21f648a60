package io.keepsake.account.ui;

/** What a page needs before anybody signed in. */
final class Assets {
    static final String[] PATHS = {"/styles/**", "/icons/**", "/error", "/robots.txt"};

    private Assets() {}
}
