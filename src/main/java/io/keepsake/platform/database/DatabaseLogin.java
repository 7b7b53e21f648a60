package io.keepsake.platform.database;

/** A role of PostgreSQL with its password, which never shows in a log. */
public record DatabaseLogin(String role, String password) {
    @Override
    public String toString() {
        return "DatabaseLogin[" + role + "]";
    }
}
