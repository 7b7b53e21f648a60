package io.keepsake.privacy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.keepsake.customer.ui.slot.CustomerNotice;
import io.keepsake.customer.ui.slot.CustomerOnPage;
import io.keepsake.platform.ui.Formats;
import io.keepsake.platform.ui.Icons;
import io.keepsake.privacy.ArchiveNote;
import io.keepsake.privacy.Archiving;
import java.util.Locale;
import java.util.Optional;

/** Across the top of an archived customer's page: who archived them, when and why. */
@org.springframework.stereotype.Component
class ArchivedNotice implements CustomerNotice {
    private final Archiving archiving;

    ArchivedNotice(Archiving archiving) {
        this.archiving = archiving;
    }

    @Override
    public Optional<Component> notice(CustomerOnPage shown) {
        var formats = new Formats(shown.workspace().zone(), shown.workspace().currency());
        return archiving.note(shown.workspace().id(), shown.customer().id()).map(note -> notice(note, formats));
    }

    private static Component notice(ArchiveNote note, Formats formats) {
        var who = new Span("Archived by " + note.user() + " on " + formats.moment(note.at()) + ".");
        who.addClassName("archived-who");
        var why = new Span("Reason: " + note.reason().label().toLowerCase(Locale.ROOT)
                + note.reference().map(reference -> ", reference " + reference).orElse("")
                + ". Everything that told who this was is gone; the history stays.");
        why.addClassName("soft");
        var notice = new Div(Icons.ARCHIVE.create(), new Div(who, why));
        notice.addClassName("archived-notice");
        return notice;
    }
}
