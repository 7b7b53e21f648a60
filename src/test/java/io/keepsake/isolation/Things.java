package io.keepsake.isolation;

import io.keepsake.account.KeyId;
import io.keepsake.customer.CustomerId;
import io.keepsake.customer.KeepsakeId;
import io.keepsake.event.PastEvent;
import io.keepsake.imports.ImportId;
import java.time.Instant;

/**
 * Ids of what stands in a {@link Twin}.
 *
 * @param ada a registered customer with a story, in all tables
 * @param bob was archived
 * @param visitor somebody without a name
 * @param filter that was saved
 * @param purchase the newest event of Ada's
 * @param uploaded a file of which the columns are to be chosen
 * @param checked a file that can be imported
 * @param checking a file of which nobody goes on with the check
 * @param running a file of which nobody goes on with the import
 * @param cancelled an import whose file nobody has removed yet
 * @param finished an import with a wrong row
 * @param key by which a program comes in
 */
public record Things(
        KeepsakeId ada,
        CustomerId adaId,
        KeepsakeId bob,
        CustomerId bobId,
        KeepsakeId visitor,
        long filter,
        PastEvent.Position purchase,
        ImportId uploaded,
        ImportId checked,
        ImportId checking,
        ImportId running,
        ImportId cancelled,
        ImportId finished,
        KeyId key) {
    private static final ImportId NO_IMPORT = new ImportId("0000000000000000");

    /** Of nothing that is there. */
    static final Things NOBODYS = new Things(
            KeepsakeId.random(),
            new CustomerId(1),
            KeepsakeId.random(),
            new CustomerId(2),
            KeepsakeId.random(),
            3,
            new PastEvent.Position(Instant.EPOCH, 4),
            NO_IMPORT,
            NO_IMPORT,
            NO_IMPORT,
            NO_IMPORT,
            NO_IMPORT,
            NO_IMPORT,
            new KeyId(Integer.MAX_VALUE));
}
