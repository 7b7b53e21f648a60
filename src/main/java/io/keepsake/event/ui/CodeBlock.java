package io.keepsake.event.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import io.keepsake.platform.ui.CopyButton;

/** Lines for engineers, to be copied. */
final class CodeBlock extends Composite<Div> {
    /** @param what it is, for the copy button's name: "Copy snippet" */
    CodeBlock(String text, String what) {
        var lines = new Pre(new Code(text));
        lines.getElement().setAttribute("tabindex", "0");
        getContent().addClassName("code-block");
        getContent().add(lines, new CopyButton(text, what));
    }
}
