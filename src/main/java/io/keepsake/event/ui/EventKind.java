package io.keepsake.event.ui;

import io.keepsake.event.PastEvent;
import io.keepsake.platform.ui.Icons;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What an event is about, as far as its name tells: for the icon beside it. */
enum EventKind {
    ORDER(Icons.BAG),
    REFUND(Icons.REFRESH, "refund", "return"),
    CART(Icons.CART, "cart", "checkout", "basket", "wishlist"),
    MESSAGE(Icons.MESSAGE, "message", "support", "chat", "review", "comment", "feedback", "ticket"),
    EMAIL(Icons.MAIL, "newsletter", "email", "mail", "campaign", "unsubscribe", "subscribe"),
    SEARCH(Icons.SEARCH, "search"),
    PRODUCT(Icons.TAG, "product", "category", "coupon", "promotion"),
    PERSON(Icons.PERSON, "sign", "login", "logged", "regist", "account", "profile", "identify"),
    PAGE(Icons.PAGE, "page", "screen", "visit", "view"),
    OTHER(Icons.EVENT);

    private final Icons icon;
    private final List<String> words;

    EventKind(Icons icon, String... words) {
        this.icon = icon;
        this.words = List.of(words);
    }

    /** What counts as an order is one, whatever its name; else the first kind whose word is in the name. */
    static EventKind of(PastEvent event) {
        return switch (event.countsAs()) {
            case ORDER -> ORDER;
            case REFUND -> REFUND;
            case NOTHING -> {
                var name = event.name().toLowerCase(Locale.ROOT);
                yield Stream.of(values())
                        .filter(kind -> kind.words.stream().anyMatch(name::contains))
                        .findFirst()
                        .orElse(OTHER);
            }
        };
    }

    Icons icon() {
        return icon;
    }

    String className() {
        return "event-" + name().toLowerCase(Locale.ROOT);
    }
}
