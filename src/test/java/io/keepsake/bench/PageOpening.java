package io.keepsake.bench;

import io.keepsake.account.AuditLog;
import io.keepsake.customer.AttributeCatalogue;
import io.keepsake.customer.CustomerId;
import io.keepsake.customer.CustomersInDetail;
import io.keepsake.customer.Subscriptions;
import io.keepsake.event.ActivityFilter;
import io.keepsake.event.DataCatalogue;
import io.keepsake.event.EventRetention;
import io.keepsake.event.Timeline;
import io.keepsake.privacy.Archiving;
import java.time.Duration;

/** Reads all that the page of a customer shows. */
final class PageOpening {
    private static final Duration BUDGET = Duration.ofMillis(150);
    private static final int TIMES = 10;
    private static final int TIMELINE = 50;

    private PageOpening() {}

    static void measure(Stage stage) {
        var latencies = new Latencies();
        var customers = new Crowd(stage).withLongStories();
        customers.forEach(customer -> open(stage, new CustomerId(customer)));
        for (int i = 0; i < TIMES; i++) {
            customers.forEach(customer -> latencies.time(() -> open(stage, new CustomerId(customer))));
        }
        stage.report().add(Line.latency("Customer page with 10,000 events", latencies, BUDGET));
    }

    private static int open(Stage stage, CustomerId id) {
        var keepsake = stage.keepsake();
        var workspace = stage.brand().id();
        return stage.brand().asOwner(() -> {
            keepsake.the(CustomersInDetail.class).require(workspace, id);
            keepsake.the(Subscriptions.class).list(workspace, id);
            keepsake.the(AttributeCatalogue.class).list(workspace);
            keepsake.the(AuditLog.class).ofCustomer(workspace, id.value());
            keepsake.the(Archiving.class).note(workspace, id);
            keepsake.the(DataCatalogue.class).eventLabels(workspace);
            keepsake.the(EventRetention.class).months(workspace);
            var timeline = keepsake.the(Timeline.class);
            timeline.byDay(workspace, id);
            return timeline.newest(workspace, id, ActivityFilter.ALL, TIMELINE).size();
        });
    }
}
