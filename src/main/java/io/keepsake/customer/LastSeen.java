package io.keepsake.customer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** When a customer was seen last. Days are those of the workspace's time zone. */
public sealed interface LastSeen {
    /** As it stands in an address. */
    String key();

    /** Today, or on one of the days before. @param days today included */
    record WithinDays(int days) implements LastSeen {
        public static final int MOST = 3_650;

        public WithinDays {
            if (days < 1 || days > MOST) {
                throw new IllegalArgumentException("1 to " + MOST + " days, not " + days);
            }
        }

        @Override
        public String key() {
            return "last-" + days + "-days";
        }
    }

    /** Seen, and the last time was before that day. */
    record Before(LocalDate day) implements LastSeen {
        @Override
        public String key() {
            return "before-" + day;
        }
    }

    /** Last seen on one of those days, both included. */
    record Between(LocalDate first, LocalDate last) implements LastSeen {
        public Between {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException("The last day is before the first");
            }
        }

        @Override
        public String key() {
            return "between-" + first + "-and-" + last;
        }
    }

    /** Not seen on that day or later; also true of customers never seen. */
    record NotSince(LocalDate day) implements LastSeen {
        @Override
        public String key() {
            return "not-since-" + day;
        }
    }

    /** Reads a {@link #key}; empty where it is none. */
    static Optional<LastSeen> ofKey(String key) {
        try {
            return LastSeenKey.read(key);
        } catch (DateTimeException | IllegalArgumentException noSuchDays) {
            return Optional.empty();
        }
    }
}
