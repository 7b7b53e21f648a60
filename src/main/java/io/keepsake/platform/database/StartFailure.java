package io.keepsake.platform.database;

/** Why the embedded server did not start, in its own words. */
record StartFailure(String lastWords) {
    /** Whether processes of a server that was killed are still about to end: then it is a matter of moments. */
    boolean mayPass() {
        return lastWords.contains("shared memory block") || lastWords.contains("lock file");
    }
}
