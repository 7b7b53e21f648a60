package io.keepsake.platform.start;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Looks whether the port is free before anything else is started, which the web server itself would find out last. */
final class FreePortCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final int HIGHEST = 65_535;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (context instanceof ServletWebServerApplicationContext) {
            Environment environment = context.getEnvironment();
            requireFree(environment.getRequiredProperty("server.address"), portOf(environment));
        }
    }

    private static int portOf(Environment environment) {
        String port = environment.getRequiredProperty("server.port");
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > HIGHEST) {
            throw new CannotStart("PORT must be a number up to 65535, and is " + port + ".");
        }
        return Integer.parseInt(port);
    }

    /** Port 0 means any that is free. */
    private static void requireFree(String address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // as the web server does, which may follow another one at once
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            throw new CannotStart(
                    "Port " + port + " is in use (" + e.getMessage()
                            + "): stop what listens there, or choose another one with PORT.",
                    e);
        }
    }
}
