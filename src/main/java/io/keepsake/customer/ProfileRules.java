package io.keepsake.customer;

import io.keepsake.account.Workspace;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a profile may hold, and how what people type and files bring is read. The only way from text to a profile. */
@Component
public class ProfileRules {
    private static final Map<String, ProfileField> BY_COMPONENT = Map.of(
            "firstName", ProfileField.System.FIRST_NAME,
            "lastName", ProfileField.System.LAST_NAME,
            "email", ProfileField.System.EMAIL,
            "mobile", ProfileField.System.MOBILE,
            "systemId", ProfileField.System.SYSTEM_ID,
            "language", ProfileField.System.LANGUAGE,
            "city", ProfileField.System.CITY,
            "country", ProfileField.System.COUNTRY);

    private final Validator validator;

    ProfileRules(Validator validator) {
        this.validator = validator;
    }

    /**
     * The profile that the form means, normalised, or what is wrong with it.
     *
     * @param workspace its country's rules read a mobile without a country code, its zone a date-time without an offset
     */
    public CheckedProfile check(Workspace workspace, ProfileForm form) {
        var problems = new LinkedHashMap<ProfileField, String>();
        for (var violation : validator.validate(form)) {
            problems.putIfAbsent(field(violation), violation.getMessage());
        }
        var profile = new ProfileReader(workspace, problems).read(form);
        return problems.isEmpty() ? new CheckedProfile.Valid(profile) : new CheckedProfile.Invalid(inOrder(problems));
    }

    private static ProfileField field(ConstraintViolation<ProfileForm> violation) {
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKey() != null) {
                return new ProfileField.Custom(node.getKey().toString());
            }
        }
        var component = violation.getPropertyPath().iterator().next().getName();
        var field = BY_COMPONENT.get(component);
        if (field == null) {
            throw new IllegalStateException("No field is called " + component);
        }
        return field;
    }

    private static List<ProfileProblem> inOrder(Map<ProfileField, String> problems) {
        return problems.entrySet().stream()
                .map(problem -> new ProfileProblem(problem.getKey(), problem.getValue()))
                .sorted((one, other) -> Integer.compare(position(one), position(other)))
                .toList();
    }

    private static int position(ProfileProblem problem) {
        return problem.field() instanceof ProfileField.System field ? field.ordinal() : Integer.MAX_VALUE;
    }
}
