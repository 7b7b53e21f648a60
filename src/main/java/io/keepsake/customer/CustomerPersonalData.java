package io.keepsake.customer;

import static io.keepsake.platform.personal.Treatment.CLEAR;
import static io.keepsake.platform.personal.Treatment.DELETE_ROW;
import static io.keepsake.platform.personal.Treatment.KEEP;
import static io.keepsake.platform.personal.Treatment.KEEP_OWN_WORDS;
import static io.keepsake.platform.personal.Treatment.REPLACE;
import static io.keepsake.platform.personal.Treatment.SCRUB_TEXT;

import io.keepsake.platform.personal.Holding;
import io.keepsake.platform.personal.IdentifyingNames;
import io.keepsake.platform.personal.PersonalData;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the tables of customers hold about them. */
@Component
class CustomerPersonalData implements PersonalData {
    private final AttributeCatalogue catalogue;
    private final SharedAttributes shared;

    CustomerPersonalData(AttributeCatalogue catalogue, SharedAttributes shared) {
        this.catalogue = catalogue;
        this.shared = shared;
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                customer(),
                stat(),
                foreignRevenue(),
                identifier(),
                subscription(),
                subscriptionChange(),
                apiRequest(),
                savedFilter(),
                gridPreference(),
                catalogueEntry(),
                catalogueDelta());
    }

    private Holding customer() {
        return Holding.ofCustomer("customer", "id")
                .key("id")
                .columns(KEEP, "workspace_id", "id", "created_at")
                .columns(KEEP_OWN_WORDS, "language", "country")
                .columns(CLEAR, "first_name", "last_name", "email", "mobile", "system_id", "city")
                .columns(REPLACE, "keepsake_id", "version", "updated_at", "archive_label", "state")
                .columns(
                        REPLACE, "sort_name", "sort_email", "sort_mobile", "sort_city", "sort_system_id", "search_text")
                .json("attributes", "Attributes", catalogue::identifying)
                .json(
                        "acquisition",
                        "Acquisition",
                        workspace -> leaf -> IdentifyingNames.decide(leaf.path(), leaf.type())
                                .identifies())
                .shared(shared);
    }

    private static Holding stat() {
        return Holding.ofCustomer("customer_stat", "customer_id")
                .columns(KEEP, "workspace_id", "customer_id", "events", "orders", "revenue")
                .columns(KEEP, "first_seen_at", "last_seen_at");
    }

    private static Holding foreignRevenue() {
        return Holding.ofCustomer("customer_foreign_revenue", "customer_id")
                .columns(KEEP, "workspace_id", "customer_id", "revenue")
                .columns(KEEP_OWN_WORDS, "currency");
    }

    /** Without it, whatever comes in later finds nobody: a device that returns is a new visitor. */
    private static Holding identifier() {
        return Holding.ofCustomer("customer_identifier", "customer_id")
                .columns(KEEP, "workspace_id", "customer_id", "created_at")
                .columns(KEEP_OWN_WORDS, "kind")
                .columns(DELETE_ROW, "value");
    }

    /** Nobody is left to be messaged. That it may not be is on the forget list, who once agreed to what is history. */
    private static Holding subscription() {
        return Holding.ofCustomer("subscription", "customer_id")
                .columns(KEEP, "workspace_id", "changed_at", "user_id")
                .columns(KEEP_OWN_WORDS, "channel", "state", "source")
                .columns(DELETE_ROW, "customer_id");
    }

    private static Holding subscriptionChange() {
        return Holding.ofCustomer("subscription_change", "customer_id")
                .columns(KEEP, "workspace_id", "id", "customer_id", "changed_at", "user_id")
                .columns(KEEP_OWN_WORDS, "channel", "state", "source");
    }

    /**
     * Whoever asks again for somebody who was let go does not find what became of them; but for the request that let them
     * go, which is kept after that.
     */
    private static Holding apiRequest() {
        return Holding.ofCustomer("api_request", "customer_id")
                .columns(KEEP, "workspace_id", "created_at")
                .columns(KEEP_OWN_WORDS, "hash", "request_hash")
                .columns(DELETE_ROW, "customer_id");
    }

    /** A filter for one person finds nobody any more, and its name or its conditions may be all that is left of them. */
    private static Holding savedFilter() {
        return Holding.ofAnyone("saved_filter")
                .key("id")
                .columns(KEEP, "workspace_id", "id", "user_id", "created_at")
                .columns(DELETE_ROW, "name", "query");
    }

    private static Holding gridPreference() {
        return Holding.ofAnyone("grid_preference")
                .key("user_id")
                .columns(KEEP, "workspace_id", "user_id")
                .columns(SCRUB_TEXT, "columns");
    }

    /**
     * Where a sender used a name or an id as the name of a property, or somebody wrote of a person in its description.
     * Seen again it is listed again.
     */
    private static Holding catalogueEntry() {
        return Holding.ofAnyone("catalogue_entry")
                .key("subject", "path")
                .columns(KEEP, "workspace_id", "identifies", "decided_by", "first_seen_at")
                .columns(KEEP, "times", "odd", "last_seen_at", "retired_at")
                .columns(KEEP_OWN_WORDS, "subject", "type", "reason")
                .columns(DELETE_ROW, "path", "label", "description");
    }

    /** Counts of the same names, for a minute. */
    private static Holding catalogueDelta() {
        return Holding.ofAnyone("catalogue_delta")
                .key("id")
                .columns(KEEP, "workspace_id", "id")
                .json("counts", "Counts of names", workspace -> leaf -> false);
    }
}
