package io.keepsake.imports;

import io.keepsake.account.Workspace;
import io.keepsake.customer.AttributeText;
import io.keepsake.customer.Channel;
import io.keepsake.customer.CheckedProfile;
import io.keepsake.customer.IncomingCustomer;
import io.keepsake.customer.ProfileField;
import io.keepsake.customer.ProfileForm;
import io.keepsake.customer.ProfileProblem;
import io.keepsake.customer.ProfileRules;
import io.keepsake.imports.Reading.CellProblem;
import io.keepsake.platform.data.Json;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Reads rows as customers. */
final class CustomerReader {
    private static final Map<ProfileField.System, Target> TARGETS = new EnumMap<>(Map.of(
            ProfileField.System.FIRST_NAME, Target.FIRST_NAME,
            ProfileField.System.LAST_NAME, Target.LAST_NAME,
            ProfileField.System.EMAIL, Target.EMAIL,
            ProfileField.System.MOBILE, Target.MOBILE,
            ProfileField.System.SYSTEM_ID, Target.SYSTEM_ID,
            ProfileField.System.LANGUAGE, Target.LANGUAGE,
            ProfileField.System.CITY, Target.CITY,
            ProfileField.System.COUNTRY, Target.COUNTRY));
    private static final Map<Target, Channel> CHANNELS = new EnumMap<>(Map.of(
            Target.SUBSCRIBED_EMAIL, Channel.EMAIL,
            Target.SUBSCRIBED_SMS, Channel.SMS,
            Target.SUBSCRIBED_WHATSAPP, Channel.WHATSAPP));
    private static final Map<String, Target> ACQUISITION =
            Map.of("source", Target.SOURCE, "medium", Target.MEDIUM, "campaign", Target.CAMPAIGN);
    private static final int LONGEST_ACQUISITION = 200;

    private final Workspace workspace;
    private final ImportSettings settings;
    private final ProfileRules rules;
    private final ValueText values;

    CustomerReader(Workspace workspace, ImportSettings settings, ProfileRules rules) {
        this.workspace = workspace;
        this.settings = settings;
        this.rules = rules;
        this.values = new ValueText(settings.decimals());
    }

    Reading<IncomingCustomer> read(List<String> fields) {
        var row = new RowFields(settings, fields);
        var misfit = row.misfit();
        if (misfit.isPresent()) {
            return new Reading.Unreadable<>(List.of(new CellProblem(CellProblem.ROW, misfit.get())));
        }
        var problems = new ArrayList<CellProblem>();
        var subscriptions = subscriptions(row, problems);
        var acquisition = acquisition(row, problems);
        return switch (rules.check(workspace, ProfileForm.of(texts(row), attributes(row)))) {
            case CheckedProfile.Invalid(List<ProfileProblem> found) -> {
                found.forEach(problem -> problems.add(new CellProblem(column(problem.field()), problem.message())));
                yield new Reading.Unreadable<>(problems);
            }
            case CheckedProfile.Valid(var profile) ->
                problems.isEmpty()
                        ? new Reading.Read<>(new IncomingCustomer(profile, List.of(), acquisition, subscriptions))
                        : new Reading.Unreadable<>(problems);
        };
    }

    private Map<ProfileField.System, String> texts(RowFields row) {
        var texts = new EnumMap<ProfileField.System, String>(ProfileField.System.class);
        TARGETS.forEach((field, target) -> texts.put(field, row.text(target)));
        if (settings.has(Target.FULL_NAME)) {
            var name = PersonName.split(row.text(Target.FULL_NAME));
            texts.put(ProfileField.System.FIRST_NAME, name.first());
            texts.put(ProfileField.System.LAST_NAME, name.last());
        }
        return texts;
    }

    private Map<String, AttributeText> attributes(RowFields row) {
        var attributes = new LinkedHashMap<String, AttributeText>();
        for (int i = 0; i < settings.columns().size(); i++) {
            var column = settings.columns().get(i);
            if (column.target() == Target.ATTRIBUTE) {
                attributes.put(column.name(), new AttributeText(column.type(), values.plain(column, row.text(i))));
            }
        }
        return attributes;
    }

    private Map<Channel, Boolean> subscriptions(RowFields row, List<CellProblem> problems) {
        var subscriptions = new EnumMap<Channel, Boolean>(Channel.class);
        CHANNELS.forEach((target, channel) -> {
            var text = row.text(target);
            if (!text.isEmpty()) {
                YesNo.read(text)
                        .ifPresentOrElse(
                                answer -> subscriptions.put(channel, answer),
                                () -> problems.add(problem(target, Quote.of(text) + " is neither yes nor no.")));
            }
        });
        return subscriptions;
    }

    private Json acquisition(RowFields row, List<CellProblem> problems) {
        var acquisition = new LinkedHashMap<String, Object>();
        ACQUISITION.forEach((name, target) -> {
            var text = row.text(target);
            if (text.length() > LONGEST_ACQUISITION) {
                problems.add(problem(target, "Longer than " + LONGEST_ACQUISITION + " characters."));
            } else if (!text.isEmpty()) {
                acquisition.put(name, text);
            }
        });
        return new Json(acquisition);
    }

    private CellProblem problem(Target target, String message) {
        return new CellProblem(settings.column(target).orElse(CellProblem.ROW), message);
    }

    private int column(ProfileField field) {
        return switch (field) {
            case ProfileField.System system -> {
                var own = settings.column(TARGETS.getOrDefault(system, Target.SKIP));
                yield own.orElseGet(() -> settings.column(Target.FULL_NAME).orElse(CellProblem.ROW));
            }
            case ProfileField.Custom(String name) -> {
                var columns = settings.columns();
                yield IntStream.range(0, columns.size())
                        .filter(i -> columns.get(i).target() == Target.ATTRIBUTE)
                        .filter(i -> columns.get(i).name().equals(name))
                        .findFirst()
                        .orElse(CellProblem.ROW);
            }
        };
    }
}
