package io.keepsake.event.api;

import io.keepsake.customer.LanguageTag;
import io.keepsake.customer.Profile;
import io.keepsake.platform.data.Json;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a message says beside what was done: the page, the campaign, the language, the device. Named parts of it are
 * kept; an address or a browser only where the workspace says so.
 */
record Surroundings(Json context, Visit visit) {
    private static final int LONGEST = 200;
    /** The specification has "ios" and "android" for apps; browsers and our own have the others. */
    private static final Set<String> DEVICES = Set.of("phone", "tablet", "desktop", "ios", "android");

    private static final List<String> PAGE = List.of("path", "url", "title", "referrer");

    /** What of it is kept with an event. @param original the time as the sender's clock had it, where that was corrected */
    Json kept(Optional<Instant> original, boolean isPage) {
        var kept = new LinkedHashMap<String, Object>();
        put(
                kept,
                "campaign",
                texts(context.object("campaign"), List.of("name", "source", "medium", "term", "content")));
        if (!isPage) {
            put(kept, "page", texts(context.object("page"), PAGE));
        }
        text("locale").ifPresent(locale -> kept.put("locale", locale));
        deviceKind().ifPresent(kind -> kept.put("device_type", kind));
        if (visit.keepsNetworkData()) {
            address().ifPresent(address -> kept.put("ip", address));
            userAgent().ifPresent(agent -> kept.put("user_agent", agent));
        }
        original.ifPresent(time -> kept.put("original_timestamp", time.toString()));
        return new Json(kept);
    }

    /** The visitor's, as a server tells it, else of the page. */
    Optional<String> address() {
        return text("ip").or(visit::address);
    }

    /** What can be seen of a visitor without being told. @param country where the address is */
    Profile seen(Optional<String> country) {
        return new Profile(
                null,
                null,
                null,
                null,
                null,
                text("locale").flatMap(LanguageTag::parse).orElse(null),
                null,
                country.orElse(null),
                Json.EMPTY);
    }

    /** Where somebody came from who is seen for the first time: the campaign, else the site that led here. */
    Json acquisition() {
        var campaign = context.object("campaign");
        var acquisition = new LinkedHashMap<String, Object>();
        text(campaign, "source").ifPresent(source -> acquisition.put("source", source));
        text(campaign, "medium").ifPresent(medium -> acquisition.put("medium", medium));
        text(campaign, "name").ifPresent(name -> acquisition.put("campaign", name));
        referrer().ifPresent(site -> acquisition.put("referrer", site));
        return new Json(acquisition);
    }

    /** The site alone: what stands behind it in the address may say whose page it was. */
    private Optional<String> referrer() {
        var page = context.object("page");
        var own = text(page, "url").flatMap(Surroundings::site);
        return text(page, "referrer")
                .flatMap(Surroundings::site)
                .filter(site -> !Optional.of(site).equals(own));
    }

    private static Optional<String> site(String address) {
        try {
            return Optional.ofNullable(new URI(address).getHost());
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    private Optional<String> deviceKind() {
        return text(context.object("device"), "type")
                .map(type -> type.toLowerCase(Locale.ROOT))
                .filter(DEVICES::contains)
                .or(() -> userAgent().flatMap(DeviceKind::of));
    }

    private Optional<String> userAgent() {
        return text("userAgent").or(visit::userAgent);
    }

    private Optional<String> text(String name) {
        return text(context, name);
    }

    private static Optional<String> text(Json object, String name) {
        return object.values().get(name) instanceof String text && !text.isBlank()
                ? Optional.of(beginning(text))
                : Optional.empty();
    }

    private static String beginning(String text) {
        return text.codePointCount(0, text.length()) > LONGEST
                ? text.substring(0, text.offsetByCodePoints(0, LONGEST))
                : text;
    }

    private static Json texts(Json object, List<String> names) {
        var texts = new LinkedHashMap<String, Object>();
        names.forEach(name -> text(object, name).ifPresent(text -> texts.put(name, text)));
        return new Json(texts);
    }

    private static void put(Map<String, Object> kept, String name, Json part) {
        if (!part.isEmpty()) {
            kept.put(name, part.values());
        }
    }
}
