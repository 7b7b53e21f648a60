package io.keepsake.platform.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;

/** Answers for addresses that the server refuses before Keepsake is asked, such as ones with "%00": Keepsake's own error page. */
final class RefusedAddressPage extends ErrorReportValve {
    private final String refused = page("4xx");
    private final String broken = page("5xx");

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        var status = response.getStatus();
        if (status < HttpServletResponse.SC_BAD_REQUEST
                || response.getContentWritten() > 0
                || !response.setErrorReported()
                || !isConnected(response)) {
            return;
        }
        try {
            response.setContentType("text/html");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR ? refused : broken);
                response.finishResponse();
            }
        } catch (IOException gone) {
            container.getLogger().debug("Nobody waits for the error page any more", gone);
        }
    }

    private static boolean isConnected(Response response) {
        var connected = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, connected);
        return connected.get();
    }

    private static String page(String status) {
        var name = "/META-INF/resources/error/" + status + ".html";
        try (var page = RefusedAddressPage.class.getResourceAsStream(name)) {
            if (page == null) {
                throw new IllegalStateException("No " + name);
            }
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
