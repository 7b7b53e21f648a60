package io.keepsake.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;

/**
 * Makes roles and database in the embedded server, with the same {@code init.sql} that sets up any other server: what
 * follows its {@code \connect} is plain SQL with two variables.
 */
final class DatabaseSetup {
    private DatabaseSetup() {}

    /** Does what is missing; a start that was cut off in between is completed by the next. */
    static void run(EmbeddedPostgres postgres) {
        try {
            createDatabase(postgres);
            createRoles(postgres);
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be set up", e);
        }
    }

    private static void createDatabase(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = connect(postgres, "postgres");
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "select from pg_database where datname = '" + EmbeddedPostgres.DATABASE + "'")) {
                statement.execute("create database " + EmbeddedPostgres.DATABASE);
            }
        }
    }

    /** In one transaction: either all of it is there afterwards or nothing. */
    private static void createRoles(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = connect(postgres, EmbeddedPostgres.DATABASE);
                Statement statement = connection.createStatement()) {
            String application = postgres.application().role();
            if (!exists(statement, "select from pg_roles where rolname = '" + application + "'")) {
                connection.setAutoCommit(false);
                statement.execute(script(postgres));
                connection.commit();
            }
        }
    }

    private static String script(EmbeddedPostgres postgres) {
        return initSql()
                .lines()
                .dropWhile(line -> !line.startsWith("\\connect"))
                .skip(1)
                .collect(Collectors.joining("\n"))
                .replace(":'owner_password'", "'" + postgres.owner().password() + "'")
                .replace(":'application_password'", "'" + postgres.application().password() + "'");
    }

    private static String initSql() {
        try (InputStream file = DatabaseSetup.class.getResourceAsStream("init.sql")) {
            if (file == null) {
                throw new IllegalStateException("init.sql is not on the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Connection connect(EmbeddedPostgres postgres, String database) throws SQLException {
        DatabaseLogin login = postgres.superuser();
        return DriverManager.getConnection(postgres.url(database), login.role(), login.password());
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            return row.next();
        }
    }
}
