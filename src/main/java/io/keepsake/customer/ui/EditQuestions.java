package io.keepsake.customer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import io.keepsake.customer.Customer;
import io.keepsake.customer.Identifier;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What is asked before an edit does more than it seems. */
final class EditQuestions {
    private EditQuestions() {}

    static ConfirmDialog discard(Runnable yes) {
        var question = question("Discard your changes?", "What you typed has not been saved.", "Discard", yes);
        question.setConfirmButtonTheme("error primary");
        return question;
    }

    /** Without one the customer is anonymous, and the brand's own systems no longer find them. */
    static ConfirmDialog removeSystemId(Customer customer, Runnable yes) {
        return question(
                "Remove the System ID?",
                customer.title() + " becomes an anonymous customer. Whatever comes in for System ID "
                        + customer.profile().systemId() + " from then on makes a new customer. To let the person go, "
                        + "archive them instead.",
                "Remove System ID",
                yes);
    }

    /** @param kinds of the identifiers that are on the forget list */
    static ConfirmDialog readmit(Set<Identifier.Kind> kinds, Runnable yes) {
        var what = kinds.stream()
                .map(kind -> kind == Identifier.Kind.SYSTEM_ID
                        ? "System ID"
                        : kind.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" and "));
        return question(
                "This person was let go",
                "The " + what + " belonged to somebody who was archived and must not come back unasked. Go on only if "
                        + "it is that person's own wish. History and consent from before do not come back.",
                "It is their wish",
                yes);
    }

    private static ConfirmDialog question(String title, String text, String yes, Runnable confirmed) {
        var question = new ConfirmDialog(title, text, yes, confirm -> confirmed.run());
        question.setCancelable(true);
        // what loses nothing is what a hasty Enter does
        var keep = new Button("Keep editing");
        question.setCancelButton(keep);
        question.addOpenedChangeListener(change -> keep.focus());
        return question;
    }
}
