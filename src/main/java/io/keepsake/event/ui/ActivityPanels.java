package io.keepsake.event.ui;

import io.keepsake.customer.ui.slot.CustomerOnPage;
import io.keepsake.customer.ui.slot.CustomerPanel;
import io.keepsake.event.DataCatalogue;
import io.keepsake.event.EventRetention;
import io.keepsake.event.Timeline;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts the activity on the customer page. */
@Component
@Order(10)
class ActivityPanels implements CustomerPanel {
    private final Timeline timeline;
    private final DataCatalogue catalogue;
    private final EventRetention retention;

    ActivityPanels(Timeline timeline, DataCatalogue catalogue, EventRetention retention) {
        this.timeline = timeline;
        this.catalogue = catalogue;
        this.retention = retention;
    }

    @Override
    public com.vaadin.flow.component.Component panel(CustomerOnPage shown) {
        var workspace = shown.workspace().id();
        var properties = new PropertyNames(catalogue.propertyLabels(workspace));
        var names = new EventNames(catalogue.eventLabels(workspace), properties);
        return new ActivityPanel(timeline, names, retention.months(workspace), shown);
    }
}
