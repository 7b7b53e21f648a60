package io.keepsake.customer.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import io.keepsake.customer.CustomerRow;
import io.keepsake.customer.CustomerState;
import io.keepsake.customer.MobileNumber;
import io.keepsake.platform.ui.Formats;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What stands in the cells of a list of customers.
 *
 * @param link address of a customer's page, relative to Keepsake's root
 */
record CustomerCells(Formats formats, Function<CustomerRow, String> link) {
    private static final String AVATAR = """
            ${item.initials
                ? html`<vaadin-avatar abbr="${item.initials}" .colorIndex="${item.color}" aria-hidden="true"></vaadin-avatar>`
                : html`<span class="row-nobody" aria-hidden="true"><vaadin-icon src="icons/icons.svg"
                    symbol="${item.icon}"></vaadin-icon></span>`}
            """;

    /** The way to the customer's page, for keyboard and mouse; the rest of the row follows it, see customers.js. */
    Renderer<CustomerRow> name() {
        return withAvatar("<div class=\"row-name\">" + AVATAR + """
                <a href="${item.href}" router-link class="row-link ${item.state} truncate">${item.name}</a>
                </div>
                """).withProperty("name", CustomerCells::nameAlone);
    }

    /** All of the row in two lines, for screens too narrow for columns. */
    Renderer<CustomerRow> compact() {
        return withAvatar("<div class=\"row-compact\">" + AVATAR + """
                <div>
                    <a href="${item.href}" router-link class="row-link ${item.state} truncate">${item.title}</a>
                    <span class="soft truncate">${item.detail}</span>
                </div>
                <div>
                    <span class="badge badge-${item.state}">${item.stateLabel}</span>
                    <span class="soft">${item.seen}</span>
                </div>
                </div>
                """)
                .withProperty("detail", CustomerCells::detail)
                .withProperty("stateLabel", row -> row.state().label())
                .withProperty("seen", this::lastSeen);
    }

    Renderer<CustomerRow> state() {
        return LitRenderer.<CustomerRow>of("<span class=\"badge badge-${item.state}\">${item.label}</span>")
                .withProperty("state", CustomerCells::stateName)
                .withProperty("label", row -> row.state().label());
    }

    String mobile(CustomerRow row) {
        var mobile = row.profile().mobile();
        return mobile == null ? "" : MobileNumber.format(mobile);
    }

    String lastSeen(CustomerRow row) {
        return row.lastSeen().map(at -> formats.ago(at, Instant.now())).orElse("Never");
    }

    private LitRenderer<CustomerRow> withAvatar(String template) {
        return LitRenderer.<CustomerRow>of(template)
                .withProperty("initials", row -> Initials.of(row.profile()))
                .withProperty("color", row -> Math.floorMod(row.keepsakeId().hashCode(), 7))
                .withProperty("icon", row -> row.state() == CustomerState.ARCHIVED ? "archive" : "person")
                .withProperty("href", link::apply)
                .withProperty("state", CustomerCells::stateName)
                .withProperty("title", CustomerRow::title);
    }

    /** Beside a column with the email, which elsewhere may stand for the name. */
    static String nameAlone(CustomerRow row) {
        return row.profile().name().orElseGet(() -> row.state() == CustomerState.REGISTERED ? "No name" : unnamed(row));
    }

    private static String unnamed(CustomerRow row) {
        return row.archiveLabel() != null ? row.archiveLabel() : "Anonymous visitor";
    }

    private static String stateName(CustomerRow row) {
        return row.state().name().toLowerCase(Locale.ROOT);
    }

    /** What tells one from another of the same name. */
    private static String detail(CustomerRow row) {
        var profile = row.profile();
        return Stream.of(profile.email(), profile.systemId(), profile.city())
                .filter(value -> value != null && !value.equals(row.title()))
                .findFirst()
                .orElse("");
    }
}
