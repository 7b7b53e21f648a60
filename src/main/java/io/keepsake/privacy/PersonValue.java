package io.keepsake.privacy;

import io.keepsake.customer.Trait;
import io.keepsake.platform.text.Fold;
import java.util.regex.Pattern;

/**
 * A value of the person who is let go.
 *
 * @param text as it is known
 * @param form how it is recognised
 * @param where in whose rows it counts
 */
record PersonValue(String text, Form form, Where where) {
    private static final int SHORT = 4;
    private static final Pattern PLAIN_NUMBER = Pattern.compile("[+-]?\\p{Nd}+([.,]\\p{Nd}+)*");

    enum Form {
        /** By its words, one after the other, also inside a longer text. */
        WORDS,
        /** By its digits, however they are grouped, with or without the country code; the value is E.164. */
        MOBILE,
        /** Only where it is the whole of a text: "Al" and "42" are in everything. */
        WHOLE
    }

    /** The person's own rows are searched for every value; rows about anyone only for what points at this person. */
    sealed interface Where {
        /** Nobody else has it: counts everywhere. */
        record Anywhere() implements Where {}

        /** Others may have it: in rows about anyone it counts only where no other customer does. */
        record UnlessAnothers(Trait trait) implements Where {}

        /** May well be about somebody else, such as a friend's address in an event. */
        record OwnRows() implements Where {}
    }

    /** Fewer than 4 characters and plain numbers are looked for as a whole only, everything else by its words. */
    static PersonValue of(String text, Where where) {
        var folded = Fold.fold(text);
        var inEverything = folded.codePointCount(0, folded.length()) < SHORT
                || PLAIN_NUMBER.matcher(folded).matches();
        return new PersonValue(text, inEverything ? Form.WHOLE : Form.WORDS, where);
    }

    /** @param e164 as profiles have it */
    static PersonValue mobile(String e164, Where where) {
        return new PersonValue(e164, Form.MOBILE, where);
    }

    /** Whether rows about anyone are searched for it at all. */
    boolean isLookedForElsewhere() {
        return form != Form.WHOLE && !(where instanceof Where.OwnRows);
    }

    @Override
    public String toString() {
        return "PersonValue[" + form + "]";
    }
}
