package io.keepsake.account;

import static io.keepsake.platform.personal.Treatment.KEEP;
import static io.keepsake.platform.personal.Treatment.KEEP_OWN_WORDS;
import static io.keepsake.platform.personal.Treatment.SCRUB_TEXT;

import io.keepsake.platform.personal.Holding;
import io.keepsake.platform.personal.PersonalData;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What the tables of accounts hold about customers: next to nothing. A user's own email and name are theirs as a user,
 * also where the same person is a customer.
 */
@Component
class AccountPersonalData implements PersonalData {
    @Override
    public List<Holding> holdings() {
        return List.of(
                Holding.ofNobody("account").columns(KEEP, "id", "name", "created_at"),
                Holding.ofNobody("app_user")
                        .columns(KEEP, "id", "email", "name", "password_hash", "session_version", "last_workspace_id")
                        .columns(KEEP, "created_at", "disabled_at"),
                Holding.ofNobody("workspace")
                        .columns(
                                KEEP,
                                "id",
                                "account_id",
                                "slug",
                                "name",
                                "time_zone",
                                "currency",
                                "country",
                                "created_at",
                                "allowed_origins",
                                "keeps_network_data"),
                key(),
                Holding.ofNobody("account_member").columns(KEEP, "account_id", "user_id", "role", "created_at"),
                Holding.ofNobody("workspace_member").columns(KEEP, "workspace_id", "user_id", "role", "created_at"),
                Holding.ofNobody("sign_in_throttle").columns(KEEP, "key", "failures", "last_failed_at", "open_at"),
                auditEntry());
    }

    /** Members name keys, and may name one after the person whose till it is. */
    private static Holding key() {
        return Holding.ofAnyone("workspace_key")
                .key("id")
                .columns(KEEP, "workspace_id", "id", "created_by", "created_at")
                .columns(KEEP, "expires_at", "revoked_at", "last_used_at")
                .columns(KEEP_OWN_WORDS, "kind", "scopes", "prefix", "hash")
                .columns(SCRUB_TEXT, "name");
    }

    /** Names of fields; but attributes are named by whoever sends them, and some name them after people. */
    private static Holding auditEntry() {
        return Holding.ofCustomer("audit_entry", "customer_id")
                .key("id")
                .columns(KEEP, "workspace_id", "id", "at", "user_id", "key_id", "customer_id")
                .columns(KEEP_OWN_WORDS, "action")
                .columns(SCRUB_TEXT, "fields");
    }
}
