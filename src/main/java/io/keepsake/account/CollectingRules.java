package io.keepsake.account;

import io.keepsake.platform.workspace.InWorkspace;
import io.keepsake.platform.workspace.Right;
import io.keepsake.platform.workspace.WorkspaceId;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How data may come into a workspace over HTTP. */
@Service
public class CollectingRules {
    private static final int MOST_ORIGINS = 50;
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final JdbcClient jdbc;
    private final AuditLog audit;

    CollectingRules(JdbcClient jdbc, AuditLog audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** As they are now. */
    @InWorkspace(value = Right.ADMINISTER, readOnly = true)
    public CollectingSettings of(WorkspaceId workspace) {
        return read(workspace);
    }

    /** The same for a sender, who is held to them. */
    CollectingSettings read(WorkspaceId workspace) {
        return jdbc.sql("select allowed_origins, keeps_network_data from workspace where id = :workspace")
                .param("workspace", workspace.value())
                .query((row, number) -> new CollectingSettings(
                        List.of((String[]) row.getArray("allowed_origins").getArray()),
                        row.getBoolean("keeps_network_data")))
                .single();
    }

    /**
     * Says which pages may send.
     *
     * @param origins scheme, host and port as browsers name them; a path behind is ignored
     * @throws OriginRefused where one of them is none
     */
    @InWorkspace(Right.ADMINISTER)
    public void allow(WorkspaceId workspace, List<String> origins) {
        var normalised = new ArrayList<String>();
        origins.stream().map(CollectingRules::normalised).distinct().forEach(normalised::add);
        if (normalised.size() > MOST_ORIGINS) {
            throw new OriginRefused("A workspace has at most " + MOST_ORIGINS + " origins.");
        }
        jdbc.sql("update workspace set allowed_origins = :origins where id = :workspace")
                .param("workspace", workspace.value())
                .param("origins", normalised.toArray(String[]::new))
                .update();
        audit.record(workspace, "Changed collecting", null, List.of("Allowed origins"));
    }

    /** Says whether events that come in from now on keep the visitor's IP address and browser. */
    @InWorkspace(Right.ADMINISTER)
    public void keepNetworkData(WorkspaceId workspace, boolean keep) {
        jdbc.sql("update workspace set keeps_network_data = :keep where id = :workspace")
                .param("workspace", workspace.value())
                .param("keep", keep)
                .update();
        audit.record(workspace, "Changed collecting", null, List.of("IP address and browser"));
    }

    private static String normalised(String typed) {
        var text = typed.strip();
        if (text.equals(CollectingSettings.ANY)) {
            return text;
        }
        try {
            var address = new URI(text);
            var scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
            var host = address.getHost();
            if (!SCHEMES.contains(scheme) || host == null || address.getUserInfo() != null) {
                throw refused(text);
            }
            return scheme + "://" + host.toLowerCase(Locale.ROOT) + port(scheme, address.getPort());
        } catch (URISyntaxException notAnAddress) {
            throw refused(text);
        }
    }

    /** Browsers leave the usual port out. */
    private static String port(String scheme, int port) {
        var usual = scheme.equals("https") ? 443 : 80;
        return port < 0 || port == usual ? "" : ":" + port;
    }

    private static OriginRefused refused(String text) {
        return new OriginRefused("“" + text + "” is not an origin. Write it like https://shop.example.");
    }
}
