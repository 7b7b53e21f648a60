package broken.customer;

import broken.customer.ui.OpenView;
import com.vaadin.flow.component.html.Div;
import io.keepsake.platform.workspace.InWorkspace;
import io.keepsake.platform.workspace.Right;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Knows a view, keeps state of its own, begins transactions without a scope, asks for no workspace, and leaves statements
 * open.
 */
@Service
public class LeakyService {
    private static final ThreadLocal<String> WORKSPACE = new ThreadLocal<>();
    private final Div knowsVaadin = new Div();
    private final JdbcClient jdbc;

    LeakyService(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long count() {
        return jdbc.sql("select count(*) from customer").query(Long.class).stream()
                .count();
    }

    @Transactional
    public void begin() {
        WORKSPACE.set(new OpenView().toString());
    }

    @InWorkspace(Right.VIEW)
    public void withoutNamingIt(String slug) {
        WORKSPACE.set(slug);
    }
}
