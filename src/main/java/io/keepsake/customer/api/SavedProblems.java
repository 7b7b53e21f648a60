package io.keepsake.customer.api;

import io.keepsake.customer.Identifier;
import io.keepsake.customer.ProfileField;
import io.keepsake.customer.ProfileProblem;
import io.keepsake.customer.Saved;
import io.keepsake.platform.http.JsonDocument;
import io.keepsake.platform.http.Refused;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;

/** Why a customer was not saved, as a program is told. */
final class SavedProblems {
    private SavedProblems() {}

    static Refused invalid(List<ProfileProblem> problems) {
        return Refused.unkept(
                HttpStatus.UNPROCESSABLE_CONTENT,
                problems.stream()
                        .map(problem -> new JsonDocument.Flaw(ProfileBody.pointer(problem.field()), problem.message()))
                        .toList());
    }

    static Refused occupied(List<Saved.Occupant> occupants) {
        return Refused.unkept(
                HttpStatus.CONFLICT,
                occupants.stream()
                        .map(occupant -> new JsonDocument.Flaw(
                                ProfileBody.pointer(field(occupant.kind())),
                                "This " + field(occupant.kind()).label() + " belongs to another customer."))
                        .toList());
    }

    static String forgotten(Set<Identifier.Kind> kinds, boolean changing) {
        var labels = kinds.stream().map(kind -> field(kind).label()).collect(Collectors.joining(", "));
        return labels + " on the forget list: whoever it belonged to was let go. Nobody was "
                + (changing ? "changed." : "created.");
    }

    /** Devices and push tokens stand in no profile. */
    private static ProfileField.System field(Identifier.Kind kind) {
        return switch (kind) {
            case EMAIL -> ProfileField.System.EMAIL;
            case MOBILE -> ProfileField.System.MOBILE;
            case SYSTEM_ID, DEVICE, PUSH_TOKEN -> ProfileField.System.SYSTEM_ID;
        };
    }
}
