package io.keepsake.platform.start;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
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
    @Order(Ordered.LOWEST_PRECEDENCE)
    void announce(ApplicationReadyEvent ready) {
        Environment environment = ready.getApplicationContext().getEnvironment();
        String port = environment.getProperty("local.server.port");
        // a test may run without a server
        if (port != null) {
            System.out.println(
                    announcement("http://" + environment.getRequiredProperty("server.address") + ":" + port));
        }
    }

    /** Everything is asked for before a word is said: whoever reads it may count on it. */
    private String announcement(String address) {
        return Stream.concat(
                        Stream.of("Keepsake is ready on " + address),
                        messages.orderedStream()
                                .map(ReadyMessage::text)
                                .flatMap(Optional::stream)
                                .map(text -> text.indent(2).stripTrailing()))
                .collect(Collectors.joining("\n"));
    }
}
