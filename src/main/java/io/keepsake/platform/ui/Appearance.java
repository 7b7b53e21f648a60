package io.keepsake.platform.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Light or dark, as one chose for a browser; remembered there in a cookie, so that a page is right from its first moment. */
public enum Appearance {
    SYSTEM("Auto", "light dark", Icons.MONITOR),
    LIGHT("Light", "light", Icons.SUN),
    DARK("Dark", "dark", Icons.MOON);

    private static final String COOKIE = "keepsake-appearance";
    private static final int YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

    private final String label;
    private final String scheme;
    private final Icons icon;

    Appearance(String label, String scheme, Icons icon) {
        this.label = label;
        this.scheme = scheme;
        this.icon = icon;
    }

    /** What the browser that sent the request was told last. */
    public static Appearance of(VaadinRequest request) {
        return Optional.ofNullable(request.getCookies())
                .map(Arrays::stream)
                .orElseGet(Stream::empty)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .flatMap(value ->
                        Stream.of(values()).filter(choice -> choice.name().equals(value)))
                .findFirst()
                .orElse(SYSTEM);
    }

    /** Shows every page of the browser so from now on. */
    public void choose(UI ui) {
        ui.getPage()
                .executeJs("""
                        document.documentElement.style.colorScheme = $0;
                        document.cookie = $1;
                        """, scheme, COOKIE + "=" + name() + "; path=/; samesite=lax; max-age=" + YEAR_IN_SECONDS);
    }

    public String label() {
        return label;
    }

    public Icons icon() {
        return icon;
    }

    /** As CSS has it: {@code color-scheme: dark}. */
    String scheme() {
        return scheme;
    }
}
