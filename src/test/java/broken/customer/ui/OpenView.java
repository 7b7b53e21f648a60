package broken.customer.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;

/** Anybody could make one. */
@Route("open")
public class OpenView extends Div {
    public OpenView() {}
}
