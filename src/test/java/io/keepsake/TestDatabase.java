package io.keepsake;

import io.keepsake.platform.database.DatabaseLogin;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.JdbcTemplate;

/** An empty database of the newest schema, on the one real PostgreSQL of all tests. Made in some hundredths of a second. */
public final class TestDatabase {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name;

    private TestDatabase(String template) {
        this.name = TestServer.PREFIX + COUNT.incrementAndGet();
        TestServer.instance().createDatabase(name, template);
    }

    /** A new database for whoever asks. */
    public static TestDatabase create() {
        return new TestDatabase(TestServer.MIGRATED);
    }

    /** A new database without a table in it, as at the very first start. */
    public static TestDatabase createUnmigrated() {
        return new TestDatabase(TestServer.UNMIGRATED);
    }

    public String url() {
        return TestServer.instance().url(name);
    }

    /** The role that migrates and owns the tables. */
    public DatabaseLogin owner() {
        return TestServer.instance().owner();
    }

    /** The role that Keepsake works as. */
    public DatabaseLogin application() {
        return TestServer.instance().application();
    }

    /** SQL of the owner, whom no policy holds back. Each statement has a connection of its own. */
    public JdbcTemplate asOwner() {
        return TestServer.instance().as(owner(), name);
    }

    /** SQL of the role that Keepsake works as. Each statement has a connection of its own. */
    public JdbcTemplate asApplication() {
        return TestServer.instance().as(application(), name);
    }

    /** SQL of the superuser, who also changes roles. Each statement has a connection of its own. */
    public JdbcTemplate asSuperuser() {
        return TestServer.instance().as(TestServer.instance().superuser(), name);
    }
}
