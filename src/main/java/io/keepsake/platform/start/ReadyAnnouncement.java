package io.keepsake.platform.start;

import java.io.PrintStream;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where Keepsake is to be found, once it is: on the terminal itself, whatever goes to the log. */
@Component
final class ReadyAnnouncement {
    private final ObjectProvider<ReadyMessage> messages;

    ReadyAnnouncement(ObjectProvider<ReadyMessage> messages) {
        this.messages = messages;
    }

    @EventListener
    void announce(ApplicationReadyEvent ready) {
        Environment environment = ready.getApplicationContext().getEnvironment();
        String port = environment.getProperty("local.server.port");
        // a test may run without a server
        if (port != null) {
            print(System.out, "http://" + environment.getRequiredProperty("server.address") + ":" + port);
        }
    }

    private void print(PrintStream terminal, String address) {
        terminal.println("Keepsake is ready on " + address);
        messages.orderedStream()
                .map(ReadyMessage::text)
                .flatMap(Optional::stream)
                .forEach(text -> terminal.println(text.indent(2).stripTrailing()));
    }
}
