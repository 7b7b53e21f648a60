package io.keepsake.event;

import static io.keepsake.platform.personal.Treatment.DELETE_ROW;
import static io.keepsake.platform.personal.Treatment.KEEP;
import static io.keepsake.platform.personal.Treatment.KEEP_OWN_WORDS;
import static io.keepsake.platform.personal.Treatment.SCRUB_TEXT;

import io.keepsake.platform.personal.Holding;
import io.keepsake.platform.personal.PersonalData;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the tables of events hold about customers. */
@Component
class EventPersonalData implements PersonalData {
    private final Catalogue catalogue;
    private final SharedProperties shared;

    EventPersonalData(Catalogue catalogue, SharedProperties shared) {
        this.catalogue = catalogue;
        this.shared = shared;
    }

    @Override
    public List<Holding> holdings() {
        return List.of(event(), retention(), message(), definition(), problem());
    }

    private Holding event() {
        return Holding.ofCustomer("event", "customer_id")
                .key("occurred_at", "id")
                .columns(KEEP, "workspace_id", "occurred_at", "id", "customer_id", "amount", "received_at")
                .columns(KEEP_OWN_WORDS, "currency")
                .columns(SCRUB_TEXT, "name")
                .json("properties", "Event properties", catalogue::identifying)
                .shared(shared);
    }

    private static Holding retention() {
        return Holding.ofNobody("event_retention").columns(KEEP, "workspace_id", "months");
    }

    /** A hash of what the sender called a message, without the customer: it only tells that the message was seen. */
    private static Holding message() {
        return Holding.ofNobody("event_message").columns(KEEP, "workspace_id", "hash", "received_at");
    }

    /** Also what senders wrote about people who are no customers, and never will be. */
    private static Holding problem() {
        return Holding.ofIdentifiers(
                        "collecting_problem",
                        Map.of("email", "email", "mobile", "mobile", "system_id", "system_id", "device", "device"))
                .columns(KEEP, "workspace_id", "id", "received_at", "key_id")
                .columns(KEEP_OWN_WORDS, "outcome")
                .columns(DELETE_ROW, "pointer", "reason", "message", "email", "mobile", "system_id", "device");
    }

    /** What half of the workspace does keeps its name, also where somebody is called like a part of it. */
    private Holding definition() {
        return Holding.ofAnyone("event_definition")
                .key("name")
                .columns(KEEP, "workspace_id")
                .columns(KEEP_OWN_WORDS, "counts_as")
                .columns(KEEP, "times", "first_seen_at", "last_seen_at", "retired_at")
                .columns(DELETE_ROW, "name", "amount_property", "label", "description")
                .shared(shared);
    }
}
