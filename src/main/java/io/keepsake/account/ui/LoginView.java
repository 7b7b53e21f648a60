package io.keepsake.account.ui;

import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.keepsake.platform.ui.Wordmark;
import org.springframework.security.web.csrf.CsrfToken;

/** The sign-in page: a plain form that the browser posts, so that password managers and Enter work as anywhere. */
@Route("login")
@PageTitle("Sign in · Keepsake")
@AnonymousAllowed
@Uses(EmailField.class)
class LoginView extends Div implements BeforeEnterObserver {
    private final EmailField email = new EmailField("Email");
    private final PasswordField password = new PasswordField("Password");
    private final Paragraph problem = new Paragraph();

    LoginView() {
        email.getElement().setAttribute("name", "username");
        email.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.USERNAME);
        email.setAutofocus(true);
        password.getElement().setAttribute("name", "password");
        password.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.CURRENT_PASSWORD);
        problem.addClassName("form-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        var card = new Div(new H1("Sign in"), problem);
        card.addClassName("plain-card");
        card.getElement().appendChild(form());
        addClassName("plain-page");
        add(new Wordmark(), card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        if (parameters.getParameters().containsKey("error")) {
            problem.setText("Email or password is not right. Check both and try again.");
            problem.setVisible(true);
        }
    }

    private Element form() {
        var button = new NativeButton("Sign in");
        button.addClassName("button-primary");
        button.getElement().setAttribute("type", "submit");
        return new Element("form")
                .setAttribute("method", "post")
                .setAttribute("action", "login")
                .appendChild(token().getElement(), email.getElement(), password.getElement(), button.getElement());
    }

    private static Input token() {
        var token = (CsrfToken) VaadinRequest.getCurrent().getAttribute(CsrfToken.class.getName());
        var field = new Input();
        field.setType("hidden");
        field.getElement().setAttribute("name", token.getParameterName());
        field.getElement().setAttribute("value", token.getToken());
        return field;
    }
}
