package io.keepsake.privacy;

import static io.keepsake.platform.personal.Treatment.KEEP;
import static io.keepsake.platform.personal.Treatment.KEEP_OWN_WORDS;
import static io.keepsake.platform.personal.Treatment.SCRUB_TEXT;

import io.keepsake.platform.personal.Holding;
import io.keepsake.platform.personal.PersonalData;
import java.util.List;
import org.springframework.stereotype.Component;

/** What archiving itself holds. The forget list has no customer, so that it does not lead back to the history. */
@Component
class ArchivePersonalData implements PersonalData {
    @Override
    public List<Holding> holdings() {
        return List.of(
                Holding.ofCustomer("archive", "customer_id")
                        .key("customer_id")
                        .columns(KEEP, "workspace_id", "customer_id", "archived_at", "user_id", "key_id")
                        .columns(KEEP_OWN_WORDS, "reason")
                        .columns(SCRUB_TEXT, "reference"),
                Holding.ofCustomer("erasure_ledger", "customer_id")
                        .columns(KEEP, "workspace_id", "id", "customer_id", "archived_at", "user_id", "key_id")
                        .columns(KEEP_OWN_WORDS, "reason", "new_keepsake_id", "archive_label", "tables", "forgotten"),
                Holding.ofNobody("forget_list")
                        .columns(KEEP, "workspace_id", "kind", "hash", "forgotten_on", "do_not_message"));
    }
}
