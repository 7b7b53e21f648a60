package io.keepsake.platform.ui;

import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something that must not happen did: in the log with everything, on the screen as plain words and a code that finds it
 * there.
 */
record Incident(String code) {
    private static final Logger LOG = LoggerFactory.getLogger(Incident.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    // without the letters and digits that are read for one another
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    /** Writes the failure to the log under a new code. */
    static Incident log(Throwable failure) {
        var code = random(4) + "-" + random(4);
        LOG.error("Incident {}", code, failure);
        return new Incident(code);
    }

    String text() {
        return "Something went wrong on our side. Try again; if it stays so, tell your administrator the code " + code
                + ".";
    }

    private static String random(int length) {
        var text = new StringBuilder();
        for (var i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
