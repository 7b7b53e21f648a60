package io.keepsake.imports;

import io.keepsake.account.Workspace;
import io.keepsake.customer.Channel;
import io.keepsake.customer.IncomingCustomer;
import io.keepsake.customer.MobileNumber;
import io.keepsake.customer.Profile;
import io.keepsake.platform.data.Json;
import io.keepsake.platform.data.Money;
import io.keepsake.platform.ui.Formats;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Values as a preview shows them: what was understood, not what was written. */
final class PreviewText {
    private final Formats formats;

    PreviewText(Workspace workspace) {
        formats = new Formats(workspace.zone(), workspace.currency());
    }

    String of(IncomingCustomer customer, Column column) {
        return switch (column.target()) {
            case SOURCE -> text(customer.acquisition(), "source");
            case MEDIUM -> text(customer.acquisition(), "medium");
            case CAMPAIGN -> text(customer.acquisition(), "campaign");
            case SUBSCRIBED_EMAIL -> answer(customer.subscriptions().get(Channel.EMAIL));
            case SUBSCRIBED_SMS -> answer(customer.subscriptions().get(Channel.SMS));
            case SUBSCRIBED_WHATSAPP -> answer(customer.subscriptions().get(Channel.WHATSAPP));
            case ATTRIBUTE -> text(customer.profile().attributes(), column.name());
            default -> of(customer.profile(), column.target());
        };
    }

    String of(UnassignedEvent event, Column column) {
        return switch (column.target()) {
            case DEVICE_ID -> event.device().orElse("");
            case EVENT_NAME -> event.name();
            case TIME -> formats.exact(event.occurredAt());
            case AMOUNT -> amount(event.properties());
            case CURRENCY -> text(event.properties(), "currency");
            case EVENT_ID -> event.messageId().orElse("");
            case PROPERTY -> text(event.properties(), column.name());
            default -> of(event.who(), column.target());
        };
    }

    private static String of(Profile profile, Target target) {
        return switch (target) {
            case FIRST_NAME -> text(profile.firstName());
            case LAST_NAME -> text(profile.lastName());
            case FULL_NAME -> profile.name().orElse("");
            case EMAIL -> text(profile.email());
            case MOBILE -> profile.mobile() == null ? "" : MobileNumber.format(profile.mobile());
            case SYSTEM_ID -> text(profile.systemId());
            case LANGUAGE -> text(profile.language());
            case CITY -> text(profile.city());
            case COUNTRY -> text(profile.country());
            default -> "";
        };
    }

    private String amount(Json properties) {
        return properties.values().get("amount") instanceof BigDecimal amount
                ? formats.money(Money.ofMajor(amount, Currency.getInstance(text(properties, "currency"))))
                : "";
    }

    private static String text(Json json, String name) {
        var value = json.values().get(name);
        return value instanceof Boolean answer ? answer(answer) : text(value);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private static String answer(@Nullable Boolean answer) {
        return answer == null ? "" : answer ? "Yes" : "No";
    }
}
