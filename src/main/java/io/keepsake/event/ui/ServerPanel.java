package io.keepsake.event.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** How a client library that already exists is pointed at Keepsake. */
final class ServerPanel extends Composite<Div> {
    private static final String SEGMENT = """
            import { Analytics } from '@segment/analytics-node';

            const analytics = new Analytics({ writeKey: 'YOUR_WRITE_KEY', host: '%s' });
            analytics.track({ userId: '4711', event: 'Purchased', properties: { revenue: 49.9, currency: 'EUR' } });""";
    private static final String RUDDERSTACK = """
            import RudderAnalytics from '@rudderstack/rudder-sdk-node';

            const analytics = new RudderAnalytics('YOUR_WRITE_KEY', { dataPlaneUrl: '%s' });
            analytics.track({ userId: '4711', event: 'Purchased', properties: { revenue: 49.9, currency: 'EUR' } });""";

    private final Div examples = new Div();

    ServerPanel() {
        examples.addClassName("code-examples");
        getContent().addClassName("settings-form");
        getContent()
                .add(
                        new Paragraph(
                                "Keepsake speaks the dialect of Segment's HTTP tracking API, so the client libraries"
                                        + " made for it work as they are. Give them a write key and this address:"),
                        examples);
        show("");
        addAttachListener(attached -> attached.getUI()
                .getPage()
                .fetchCurrentURL(address -> show(address.getProtocol() + "://" + address.getAuthority())));
    }

    private void show(String host) {
        examples.removeAll();
        examples.add(
                new CodeBlock(SEGMENT.formatted(host), "Segment example"),
                new CodeBlock(RUDDERSTACK.formatted(host), "RudderStack example"));
    }
}
