package io.keepsake.imports;

import io.keepsake.account.Workspace;
import io.keepsake.customer.AttributeValue;
import io.keepsake.customer.CheckedProfile;
import io.keepsake.customer.Profile;
import io.keepsake.customer.ProfileField;
import io.keepsake.customer.ProfileForm;
import io.keepsake.customer.ProfileProblem;
import io.keepsake.customer.ProfileRules;
import io.keepsake.event.EventRules;
import io.keepsake.imports.Reading.CellProblem;
import io.keepsake.platform.data.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads rows as events. */
final class EventReader {
    private static final Map<ProfileField.System, Target> WHO = Map.of(
            ProfileField.System.SYSTEM_ID, Target.SYSTEM_ID,
            ProfileField.System.EMAIL, Target.EMAIL,
            ProfileField.System.MOBILE, Target.MOBILE);
    private static final int LONGEST_DEVICE_ID = 200;

    private final Workspace workspace;
    private final ImportSettings settings;
    private final ProfileRules rules;
    private final ValueText values;
    private final Instant now;

    EventReader(Workspace workspace, ImportSettings settings, ProfileRules rules, Instant now) {
        this.workspace = workspace;
        this.settings = settings;
        this.rules = rules;
        this.values = new ValueText(settings.decimals());
        this.now = now;
    }

    Reading<UnassignedEvent> read(List<String> fields) {
        var row = new RowFields(settings, fields);
        var misfit = row.misfit();
        if (misfit.isPresent()) {
            return new Reading.Unreadable<>(List.of(new CellProblem(CellProblem.ROW, misfit.get())));
        }
        var problems = new ArrayList<CellProblem>();
        var who = who(row, problems);
        var device = device(row, problems);
        var name = settings.has(Target.EVENT_NAME) ? row.text(Target.EVENT_NAME) : settings.eventName();
        var at = time(row, problems);
        var properties = properties(row, problems);
        var messageId = Optional.of(row.text(Target.EVENT_ID)).filter(id -> !id.isEmpty());
        if (problems.isEmpty()) {
            EventRules.problems(name, at.orElseThrow(), properties, messageId, now)
                    .forEach(problem -> problems.add(new CellProblem(CellProblem.ROW, problem)));
        }
        return problems.isEmpty()
                ? new Reading.Read<>(new UnassignedEvent(who, device, name, at.orElseThrow(), properties, messageId))
                : new Reading.Unreadable<>(problems);
    }

    private Profile who(RowFields row, List<CellProblem> problems) {
        var texts = new LinkedHashMap<ProfileField.System, String>();
        WHO.forEach((field, target) -> texts.put(field, row.text(target)));
        if (texts.values().stream().allMatch(String::isEmpty)
                && row.text(Target.DEVICE_ID).isEmpty()) {
            problems.add(new CellProblem(CellProblem.ROW, "Nothing in the row says whose event it is."));
        }
        return switch (rules.check(workspace, ProfileForm.of(texts, Map.of()))) {
            case CheckedProfile.Valid(var profile) -> profile;
            case CheckedProfile.Invalid(List<ProfileProblem> found) -> {
                found.forEach(problem -> problems.add(new CellProblem(column(problem.field()), problem.message())));
                yield Profile.EMPTY;
            }
        };
    }

    private int column(ProfileField field) {
        return field instanceof ProfileField.System system
                ? settings.column(WHO.getOrDefault(system, Target.SKIP)).orElse(CellProblem.ROW)
                : CellProblem.ROW;
    }

    private Optional<String> device(RowFields row, List<CellProblem> problems) {
        var device = row.text(Target.DEVICE_ID);
        if (device.length() > LONGEST_DEVICE_ID) {
            problems.add(problem(Target.DEVICE_ID, "Longer than " + LONGEST_DEVICE_ID + " characters."));
        }
        return Optional.of(device).filter(id -> !id.isEmpty());
    }

    private Optional<Instant> time(RowFields row, List<CellProblem> problems) {
        var text = row.text(Target.TIME);
        var times = settings.columns()
                .get(settings.column(Target.TIME).orElseThrow())
                .times();
        var time = times.read(text).map(moment -> moment.in(workspace.zone()));
        if (time.isEmpty()) {
            problems.add(problem(
                    Target.TIME,
                    text.isEmpty()
                            ? "The time is missing."
                            : Quote.of(text) + " is not a time like " + times.example() + "."));
        }
        return time;
    }

    private Json properties(RowFields row, List<CellProblem> problems) {
        var properties = new LinkedHashMap<String, Object>();
        for (int i = 0; i < settings.columns().size(); i++) {
            var column = settings.columns().get(i);
            var text = row.text(i);
            if (column.target() == Target.PROPERTY && !text.isEmpty()) {
                property(i, column, text, properties, problems);
            }
        }
        money(row, properties, problems);
        return new Json(properties);
    }

    private void property(
            int index, Column column, String text, Map<String, Object> properties, List<CellProblem> problems) {
        AttributeValue.read(column.type(), values.plain(column, text), workspace.zone())
                .ifPresentOrElse(
                        value -> properties.put(column.name(), value),
                        () -> problems.add(new CellProblem(index, Quote.of(text) + otherThan(column))));
    }

    private String otherThan(Column column) {
        return switch (column.type()) {
            case TEXT -> " is not text.";
            case NUMBER -> " is not a number like " + settings.decimals().example() + ".";
            case BOOLEAN -> " is neither true nor false.";
            case DATE -> " is not a date like " + column.times().example() + ".";
        };
    }

    private void money(RowFields row, Map<String, Object> properties, List<CellProblem> problems) {
        var text = row.text(Target.AMOUNT);
        if (text.isEmpty()) {
            return;
        }
        var amount = settings.decimals().read(text);
        if (amount.isEmpty()) {
            problems.add(problem(
                    Target.AMOUNT,
                    Quote.of(text) + " is not an amount like "
                            + settings.decimals().example() + "."));
            return;
        }
        EventRules.amountProblem(amount.get()).ifPresent(problem -> problems.add(problem(Target.AMOUNT, problem)));
        var currency = row.text(Target.CURRENCY).toUpperCase(Locale.ROOT);
        if (!currency.isEmpty()) {
            EventRules.currencyProblem(currency).ifPresent(problem -> problems.add(problem(Target.CURRENCY, problem)));
        }
        properties.put("amount", amount.get());
        properties.put("currency", currency.isEmpty() ? workspace.currency().getCurrencyCode() : currency);
    }

    private CellProblem problem(Target target, String message) {
        return new CellProblem(settings.column(target).orElse(CellProblem.ROW), message);
    }
}
