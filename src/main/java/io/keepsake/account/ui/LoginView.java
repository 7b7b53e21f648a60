package io.keepsake.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.keepsake.platform.ui.Wordmark;
import io.keepsake.platform.workspace.Ambient;
import org.springframework.security.web.csrf.CsrfToken;

/** The sign-in page: a plain form that the browser posts, so that password managers and Enter work as anywhere. */
@Route(LoginView.PATH)
@PageTitle("Sign in · Keepsake")
@AnonymousAllowed
class LoginView extends Div implements BeforeEnterObserver {
    static final String PATH = "login";
    /** Name of the form's field, as Spring Security reads it. */
    static final String EMAIL = "username";

    private final EmailField email = new EmailField("Email");
    private final PasswordField password = new PasswordField("Password");
    private final Paragraph problem = new Paragraph();

    LoginView() {
        email.getElement().setAttribute("name", EMAIL);
        email.setAutocomplete(Autocomplete.USERNAME);
        email.setAutofocus(true);
        password.getElement().setAttribute("name", "password");
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        problem.addClassName("form-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);

        var card = new Div(new H1("Sign in"), problem);
        card.addClassName("plain-card");
        card.getElement().appendChild(form());
        addClassName("plain-page");
        getElement().setAttribute("role", "main");
        add(new Wordmark(), card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (Ambient.user().isPresent()) {
            event.forwardTo(HomeView.class);
        }
        SignInProblem.take(VaadinSession.getCurrent().getSession()).ifPresent(this::show);
    }

    private void show(SignInProblem left) {
        problem.setText(left.text());
        problem.setVisible(true);
        email.setValue(left.email());
        email.setAutofocus(left.email().isEmpty());
        password.setAutofocus(!left.email().isEmpty());
    }

    private Element form() {
        var button = new NativeButton("Sign in");
        button.addClassName("button-primary");
        button.getElement().setAttribute("type", "submit");
        var form = new Element("form")
                .setAttribute("method", "post")
                .setAttribute("action", PATH)
                // what is wrong is said by the answer, in words of ours
                .setAttribute("novalidate", true);
        // there is none where no filter stands before the page; then nothing would take the form either
        if (VaadinRequest.getCurrent().getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            form.appendChild(field(token));
        }
        return form.appendChild(email.getElement(), password.getElement(), button.getElement());
    }

    /** Against a form that another site sends in somebody's name. */
    private static Element field(CsrfToken token) {
        return new Element("input")
                .setAttribute("type", "hidden")
                .setAttribute("name", token.getParameterName())
                .setAttribute("value", token.getToken());
    }
}
