package io.keepsake.event;

import io.keepsake.customer.ProfileField;
import io.keepsake.customer.Recognised;

/**
 * What became of a message, where it was not simply taken.
 *
 * @param index of the message in its batch, from 0
 * @param pointer to what it is about, within all that was sent (RFC 6901)
 * @param reason for the person who sent it
 */
public record Remark(Kind kind, int index, String pointer, String reason) {
    public enum Kind {
        /** Nothing of it was kept. */
        REJECTED,
        /** All of it was kept but what the reason names, which was left out or counts for nothing. */
        CONFLICTING,
        /** It is about somebody who was let go: it was kept without anything that identifies. */
        FORGOTTEN
    }

    /** Where a part of what was sighted stands in a message, as far as anyone can tell who has not seen it. */
    static String pointer(Recognised.Part part) {
        return switch (part) {
            case Recognised.Told(ProfileField field) -> pointer(field);
            case Recognised.Before.FORMER_ID -> "/previousId";
            case Recognised.Before.PROFILE -> "";
        };
    }

    /** The same of a field. */
    static String pointer(ProfileField field) {
        return switch (field) {
            case ProfileField.Custom(String name) -> "/traits/" + escaped(name);
            case ProfileField.System.SYSTEM_ID -> "/userId";
            case ProfileField.System.EMAIL -> "/traits/email";
            case ProfileField.System.MOBILE -> "/traits/phone";
            case ProfileField.System other -> "/traits";
        };
    }

    /** Where it stands in a message. */
    static String pointer(UncountedAmount amount) {
        return "/properties/" + escaped(amount.property());
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
