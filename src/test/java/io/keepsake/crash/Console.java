package io.keepsake.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What a {@link Node} says: answers, one by one, and the rest, for whoever wants to know why there was none. */
final class Console {
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final Queue<String> rest = new ConcurrentLinkedQueue<>();

    static Console listenTo(BufferedReader output) {
        var console = new Console();
        Thread.ofVirtual().start(() -> console.listen(output));
        return console;
    }

    /** The next answer. */
    String hear() {
        try {
            var answer = answers.poll(1, TimeUnit.MINUTES);
            if (answer == null) {
                throw new AssertionError("No answer:\n" + String.join("\n", rest));
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    void expect(String answer) {
        var heard = hear();
        if (!heard.equals(answer)) {
            throw new AssertionError("\"" + heard + "\" instead of \"" + answer + "\":\n" + String.join("\n", rest));
        }
    }

    private void listen(BufferedReader output) {
        try (output) {
            output.lines().forEach(this::take);
        } catch (IOException | UncheckedIOException killed) {
            rest.add(String.valueOf(killed.getMessage()));
        }
    }

    private void take(String line) {
        if (line.startsWith(Node.ANSWER)) {
            answers.add(line.substring(Node.ANSWER.length()));
        } else {
            rest.add(line);
        }
    }
}
