package io.keepsake.platform.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/** Puts a value on the clipboard of the one who clicks. */
public final class CopyButton extends Button {
    // outside of https and localhost browsers have no clipboard to write to: there a selected field does it
    private static final String COPY = """
            const done = () => { this.setAttribute('copied', ''); setTimeout(() => this.removeAttribute('copied'), 1500); };
            const bySelection = () => {
              const field = document.createElement('textarea');
              field.value = $0;
              field.style.position = 'fixed';
              field.style.opacity = '0';
              document.body.append(field);
              field.select();
              if (document.execCommand('copy')) done();
              field.remove();
              this.focus();
            };
            this.addEventListener('click', event => {
              event.preventDefault();
              event.stopPropagation();
              if (navigator.clipboard) navigator.clipboard.writeText($0).then(done, bySelection);
              else bySelection();
            });
            """;

    /**
     * @param value what is copied
     * @param what the name of it, for the button's accessible name: "email" reads "Copy email"
     */
    public CopyButton(String value, String what) {
        super(Icons.COPY.create());
        addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        addClassName("copy-button");
        setAriaLabel("Copy " + what);
        setTooltipText("Copy " + what);
        addAttachListener(attached -> getElement().executeJs(COPY, value));
    }
}
