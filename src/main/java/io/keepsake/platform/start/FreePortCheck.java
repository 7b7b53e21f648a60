package io.keepsake.platform.start;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Looks whether the ports are free before anything else is started, which the web server itself would find out last. */
final class FreePortCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final int HIGHEST = 65_535;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (context instanceof ServletWebServerApplicationContext) {
            Environment environment = context.getEnvironment();
            requireFree(environment, "server", "PORT");
            requireFree(environment, "management.server", "KEEPSAKE_METRICS_PORT");
        }
    }

    private static int portOf(String port, String variable) {
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > HIGHEST) {
            throw new CannotStart(variable + " must be a number up to 65535, and is " + port + ".");
        }
        return Integer.parseInt(port);
    }

    /** Port 0 means any that is free. @param variable by which people choose it */
    private static void requireFree(Environment environment, String server, String variable) {
        String address = environment.getRequiredProperty(server + ".address");
        int port = portOf(environment.getRequiredProperty(server + ".port"), variable);
        try (ServerSocket socket = new ServerSocket()) {
            // as the web server does, which may follow another one at once
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            throw new CannotStart(
                    "Port " + port + " is in use (" + e.getMessage()
                            + "): stop what listens there, or choose another one with " + variable + ".",
                    e);
        }
    }
}
