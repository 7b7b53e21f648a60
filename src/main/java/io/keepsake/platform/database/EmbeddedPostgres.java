package io.keepsake.platform.database;

import io.keepsake.platform.start.CannotStart;
import io.keepsake.platform.start.DataFolder;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server that lives and ends with Keepsake, its data in the data folder. It listens on the loopback
 * address only. A server that an earlier Keepsake left behind is stopped first; one that dies is started again, on the
 * same port, so that a connection pool recovers by itself.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    /** The database of Keepsake. */
    public static final String DATABASE = "keepsake";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final PostgresCluster cluster;
    private final DatabaseLogins logins;
    private final Durability durability;
    private final int port;
    private boolean closed;

    private EmbeddedPostgres(PostgresCluster cluster, DatabaseLogins logins, Durability durability, int port) {
        this.cluster = cluster;
        this.logins = logins;
        this.durability = durability;
        this.port = port;
    }

    /**
     * Starts the server of that folder, and makes it first where there is none: with the roles, and the database {@link
     * #DATABASE} without a table in it.
     *
     * @throws CannotStart with a sentence that says why not
     */
    public static EmbeddedPostgres start(DataFolder folder, Durability durability) {
        PostgresCluster cluster = new PostgresCluster(folder.path("postgres"));
        DatabaseLogins logins = cluster.exists() ? knownLogins(folder) : create(cluster, folder);
        cluster.requireSameVersion();
        cluster.stop();
        EmbeddedPostgres postgres = new EmbeddedPostgres(cluster, logins, durability, LoopbackPort.findFree());
        postgres.startPatiently();
        try {
            DatabaseSetup.run(postgres);
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
        Thread.ofPlatform().name("postgres-watch").daemon().start(postgres::keepRunning);
        return postgres;
    }

    /** The address of a database of this server, for JDBC. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Who may do anything; only for setting up. */
    public DatabaseLogin superuser() {
        return logins.superuser();
    }

    /** Who owns and migrates the tables. */
    public DatabaseLogin owner() {
        return logins.owner();
    }

    /** Who reads and writes what the policies show, and owns nothing. */
    public DatabaseLogin application() {
        return logins.application();
    }

    /** Stops the server; nothing committed is lost. */
    @Override
    public synchronized void close() {
        closed = true;
        cluster.stop();
    }

    private static DatabaseLogins knownLogins(DataFolder folder) {
        return DatabaseLogins.read(folder)
                .orElseThrow(() -> new CannotStart("The passwords of the database in " + folder + " are missing ("
                        + folder.path(DatabaseLogins.FILE) + "): restore the file from the backup of the folder."));
    }

    private static DatabaseLogins create(PostgresCluster cluster, DataFolder folder) {
        DatabaseLogins logins = DatabaseLogins.read(folder).orElseGet(() -> DatabaseLogins.create(folder));
        cluster.create(logins.superuser());
        return logins;
    }

    /** Looks instead of waiting for the process to end: it is nobody's child, and may stay behind as a zombie. */
    private void keepRunning() {
        while (ensureRunning()) {
            await(BETWEEN_LOOKS);
        }
    }

    /** Returns false once this is closed. */
    private synchronized boolean ensureRunning() {
        if (!closed && cluster.server().isEmpty()) {
            LOG.warn("PostgreSQL has ended by itself; starting it again");
            try {
                startPatiently();
                LOG.warn("PostgreSQL is running again");
            } catch (CannotStart e) {
                LOG.error("{} Trying again.", e.getMessage());
            }
        }
        return !closed;
    }

    /** After a kill, processes of the old server hold its shared memory for some moments more. */
    private void startPatiently() {
        Instant deadline = Instant.now().plus(PATIENCE);
        Duration pause = FIRST_PAUSE;
        Optional<StartFailure> failure = cluster.start(port, durability);
        while (failure.isPresent()) {
            if (!failure.get().mayPass() || Instant.now().isAfter(deadline)) {
                throw new CannotStart("PostgreSQL does not start: "
                        + failure.get().lastWords() + ". Its log is in the data folder, under postgres/log.");
            }
            await(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            failure = cluster.start(port, durability);
        }
    }

    private static void await(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while PostgreSQL was starting.", e);
        }
    }
}
