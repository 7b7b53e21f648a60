package io.keepsake.platform.database;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** The {@code postgresql.conf} of the embedded server: written anew at each start, so that it follows Keepsake's version. */
final class PostgresSettings {
    /** Below this PostgreSQL would be slower than it need be anywhere; above it, the system's own cache serves as well. */
    private static final long LEAST_SHARED_BUFFERS = 128;

    private static final long MOST_SHARED_BUFFERS = 2048;

    private PostgresSettings() {}

    static String text(int port, Durability durability) {
        long memory = memoryInMegabytes();
        long sharedBuffers = Math.clamp(memory / 8, LEAST_SHARED_BUFFERS, MOST_SHARED_BUFFERS);
        return """
                # Written by Keepsake at each start.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                password_encryption = 'scram-sha-256'
                max_connections = 100
                # a query over all of somebody's events holds a lock for each partition and each of its indexes
                max_locks_per_transaction = 256

                shared_buffers = '%dMB'
                effective_cache_size = '%dMB'
                work_mem = '16MB'
                maintenance_work_mem = '128MB'
                max_wal_size = '1GB'
                random_page_cost = 1.1
                # compiling a query takes longer than any query of Keepsake's runs
                jit = off
                # a recycled segment would still hold the values of people who were let go
                wal_recycle = off
                timezone = 'UTC'

                # No value of a person may reach the log: no statement, no parameter, no "Key (email)=(...)".
                log_statement = 'none'
                log_min_error_statement = 'panic'
                log_parameter_max_length = 0
                log_parameter_max_length_on_error = 0
                log_error_verbosity = 'terse'
                log_checkpoints = off
                log_timezone = 'UTC'
                # one file for each day of the week, begun anew a week later
                logging_collector = on
                log_directory = '../log'
                log_filename = 'postgresql-%%a.log'
                log_rotation_age = '1d'
                log_rotation_size = 0
                log_truncate_on_rotation = on

                %s
                """.formatted(port, sharedBuffers, memory / 2, durability(durability));
    }

    private static String durability(Durability durability) {
        return switch (durability) {
            case ON_DISK -> """
                fsync = on
                synchronous_commit = on
                full_page_writes = on""";
            case IN_MEMORY -> """
                fsync = off
                synchronous_commit = off
                full_page_writes = off""";
        };
    }

    private static long memoryInMegabytes() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return system.getTotalMemorySize() >> 20;
    }
}
