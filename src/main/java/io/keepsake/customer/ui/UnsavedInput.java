package io.keepsake.customer.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.shared.Registration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Stands beside the fields of a dialog, so that nothing typed there is lost unasked: neither when the dialog is closed nor
 * by Back. In the browser {@code unsaved.js} says when somebody is in the middle of typing or presses Enter, and asks before
 * a reload.
 */
@Tag("unsaved-input")
final class UnsavedInput extends Component {
    private final BooleanSupplier changed;
    private final Runnable close;
    private boolean typing;
    private Registration leaving = Registration.once(() -> {});
    private @Nullable ConfirmDialog question;

    /**
     * @param changed whether the fields hold something that is not saved, as far as they have told
     * @param close closes the dialog
     * @param entered told of Enter in a field of one line
     */
    UnsavedInput(BooleanSupplier changed, Runnable close, Runnable entered) {
        this.changed = changed;
        this.close = close;
        getElement().addEventListener("typing", begun -> typing = true);
        getElement().addEventListener("typed", ended -> typing = false);
        getElement().addEventListener("entered", done -> entered.run());
    }

    /** The user wants the dialog closed: asks first where something typed would be lost. */
    void leave() {
        if (isThere()) {
            ask(close, () -> {});
        } else {
            close.run();
        }
    }

    /** Whether something was typed that is not saved. */
    boolean isThere() {
        return typing || changed.getAsBoolean();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().addJsModule("context://scripts/unsaved.js");
        leaving = attached.getUI().addBeforeLeaveListener(this::beforeLeave);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        leaving.remove();
        closeQuestion();
    }

    /** Without the dialog: it would stay, over the next page. */
    private void beforeLeave(BeforeLeaveEvent event) {
        if (isThere()) {
            var page = event.postpone();
            ask(
                    () -> {
                        close.run();
                        page.proceed();
                    },
                    page::cancel);
        } else {
            close.run();
        }
    }

    private void ask(Runnable discard, Runnable keep) {
        closeQuestion();
        question = EditQuestions.discard(discard);
        question.addCancelListener(kept -> keep.run());
        question.open();
    }

    private void closeQuestion() {
        if (question != null) {
            question.close();
        }
    }
}
