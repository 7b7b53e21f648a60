package io.keepsake.event.api;

import io.keepsake.event.Message;
import io.keepsake.event.Rejected;
import io.keepsake.event.Remark;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.TransactionException;

/** A message that can be read and yet not be written down, however often it is sent. */
final class Poison {
    private static final Logger LOG = LoggerFactory.getLogger(Poison.class);

    /** Classes of the standard and of PostgreSQL that speak of values: wrong ones, forbidden ones, ones beyond a limit. */
    private static final Set<String> ABOUT_VALUES = Set.of("21", "22", "23", "54");

    private Poison() {}

    /** Whether a message may be at fault: a database that is away, or a statement that is wrong, is no message's fault. */
    static boolean isCauseOf(RuntimeException failed) {
        if (failed instanceof DuplicateKeyException) {
            return false; // a race that others won
        }
        if (NestedExceptionUtils.getMostSpecificCause(failed) instanceof SQLException refused) {
            var state = refused.getSQLState();
            return state != null && state.length() == 5 && ABOUT_VALUES.contains(state.substring(0, 2));
        }
        return !(failed instanceof DataAccessException
                || failed instanceof TransactionException
                || failed instanceof IllegalStateException);
    }

    /** @param failed says what was wrong, perhaps with values, so that only its kind is written down */
    static Rejected rejected(Message message, RuntimeException failed) {
        var cause = NestedExceptionUtils.getMostSpecificCause(failed);
        LOG.error(
                "A message could not be kept: {} {} {}",
                cause.getClass().getName(),
                cause instanceof SQLException refused ? refused.getSQLState() : "",
                Arrays.stream(cause.getStackTrace()).limit(5).toList());
        var remark = message.place()
                .remark(Remark.Kind.REJECTED, "", "Cannot be kept, through a fault of ours. It was not taken.");
        return new Rejected(message.place(), remark, message.who().identifiers());
    }
}
