package io.keepsake.event.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import io.keepsake.platform.ui.Formats;
import java.util.Optional;

/**
 * The foot of the timeline: how much of it is shown, and a button for more. As it scrolls into view {@code activity.js}
 * asks for more by itself, until so many are there that a page should not grow on without being asked.
 */
@Tag("activity-more")
final class MoreEvents extends HtmlContainer {
    private static final int BY_ITSELF = 500;

    private final Formats formats;
    private final Optional<Integer> kept;
    private final Span note = new Span();
    private final Button button;

    /**
     * @param kept for how many months events are kept; empty for good
     * @param wanted told when more are to be shown
     */
    MoreEvents(Formats formats, Optional<Integer> kept, Runnable wanted) {
        this.formats = formats;
        this.kept = kept;
        this.button = new Button("Show older events", click -> wanted.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setDisableOnClick(true);
        note.getElement().setAttribute("aria-live", "polite");
        note.addClassName("soft");
        add(button, note);
        getElement().addEventListener("near", near -> wanted.run());
    }

    /** So many are shown of so many there are. */
    void show(int shown, long all) {
        button.setEnabled(true);
        button.setVisible(shown < all);
        note.setText(note(shown, all));
        getElement().setAttribute("shown", shown < Math.min(all, BY_ITSELF) ? String.valueOf(shown) : "");
    }

    private String note(int shown, long all) {
        if (all == 0) {
            return "None of these events happened in that time.";
        }
        return shown < all
                ? formats.count(shown) + " of " + formats.count(all, "event", "events") + " shown"
                : kept.map(months -> RetentionWords.sentence(Optional.of(months)))
                        .orElse("");
    }
}
