package io.keepsake.customer.ui;

import com.vaadin.flow.data.binder.ValidationResult;
import io.keepsake.account.Workspace;
import io.keepsake.customer.AttributeText;
import io.keepsake.customer.CheckedProfile;
import io.keepsake.customer.ProfileField;
import io.keepsake.customer.ProfileForm;
import io.keepsake.customer.ProfileRules;
import java.util.Map;

/** Asks the rules of profiles about one field alone, while the others are still being typed. */
record FieldCheck(Workspace workspace, ProfileRules rules) {
    ValidationResult check(ProfileField.System field, String text) {
        return check(ProfileForm.of(Map.of(field, text), Map.of()));
    }

    ValidationResult check(String attribute, AttributeText text) {
        return check(ProfileForm.of(Map.of(), Map.of(attribute, text)));
    }

    private ValidationResult check(ProfileForm form) {
        return switch (rules.check(workspace, form)) {
            case CheckedProfile.Valid valid -> ValidationResult.ok();
            case CheckedProfile.Invalid(var problems) ->
                ValidationResult.error(problems.getFirst().message());
        };
    }
}
