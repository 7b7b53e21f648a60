package io.keepsake.event;

import java.util.List;

/**
 * What came in with one request.
 *
 * @param messages those that can be taken, in the order they were sent
 */
public record Delivery(List<Message> messages, List<Rejected> rejected) {
    public Delivery {
        messages = List.copyOf(messages);
        rejected = List.copyOf(rejected);
    }
}
