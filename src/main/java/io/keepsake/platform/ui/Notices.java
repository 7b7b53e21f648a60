package io.keepsake.platform.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.time.Duration;

/** Short words about what just happened, at the foot of the screen. Always as text, never as HTML. */
public final class Notices {
    private static final Duration SHORT = Duration.ofSeconds(4);

    private Notices() {}

    /** It worked. Goes by itself. */
    public static void success(String text) {
        show(text, Icons.CHECK, NotificationVariant.SUCCESS, SHORT);
    }

    /** It did not work: what happened and what to do. Stays until it is closed. */
    public static void problem(String text) {
        var notification = show(text, Icons.ALERT, NotificationVariant.ERROR, Duration.ZERO);
        notification.setAssertive(true);
    }

    private static Notification show(String text, Icons icon, NotificationVariant variant, Duration duration) {
        var notification = new Notification();
        notification.addThemeVariants(variant);
        notification.setPosition(Notification.Position.BOTTOM_CENTER);
        notification.setDuration(Math.toIntExact(duration.toMillis()));
        var close = new Button(Icons.CLOSE.create(), click -> notification.close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel("Close");
        var line = new Div(icon.create(), new Span(text), close);
        line.addClassName("notice");
        notification.add(line);
        notification.open();
        return notification;
    }
}
