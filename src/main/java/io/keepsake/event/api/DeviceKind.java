package io.keepsake.event.api;

import java.util.Locale;
import java.util.Optional;

/** Which kind of device a browser says it runs on: all that is kept of what it says. */
final class DeviceKind {
    private DeviceKind() {}

    /** "phone", "tablet" or "desktop"; empty where the browser names none of them, as servers' clients do. */
    static Optional<String> of(String userAgent) {
        var agent = userAgent.toLowerCase(Locale.ROOT);
        if (agent.contains("ipad")
                || agent.contains("tablet")
                || agent.contains("android") && !agent.contains("mobile")) {
            return Optional.of("tablet");
        }
        if (agent.contains("iphone") || agent.contains("mobile")) {
            return Optional.of("phone");
        }
        var isDesktop = agent.contains("windows") || agent.contains("macintosh") || agent.contains("x11");
        return isDesktop ? Optional.of("desktop") : Optional.empty();
    }
}
