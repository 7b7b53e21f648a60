package io.keepsake.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Finds a port for the embedded server. */
final class LoopbackPort {
    /** Outside of the range systems give to outgoing connections, so that it is still free after a restart. */
    private static final int FIRST = 20_000;

    private static final int LAST = 32_000;

    private LoopbackPort() {}

    static int findFree() {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(FIRST, LAST))
                .limit(1_000)
                .filter(LoopbackPort::isFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No free port between " + FIRST + " and " + LAST));
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
