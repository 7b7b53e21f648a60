package io.keepsake.privacy;

import io.keepsake.customer.MobileNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Emails, and mobiles with their country code, in any text. */
final class Contacts {
    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+'-]+@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)*\\.\\p{L}{2,}");
    private static final Pattern MOBILE = Pattern.compile("\\+\\p{Nd}[\\p{Nd} ().\\-/]{5,24}\\p{Nd}");
    /** In E.164 no country is needed to read a number. */
    private static final String NO_COUNTRY = "ZZ";

    private Contacts() {}

    static List<PersonValue> in(String text, PersonValue.Where where) {
        var contacts = new ArrayList<PersonValue>();
        if (text.indexOf('@') >= 0) {
            EMAIL.matcher(text).results().forEach(email -> contacts.add(PersonValue.of(email.group(), where)));
        }
        if (text.indexOf('+') >= 0) {
            MOBILE.matcher(text)
                    .results()
                    .flatMap(mobile -> MobileNumber.parse(mobile.group(), NO_COUNTRY).stream())
                    .forEach(mobile -> contacts.add(PersonValue.mobile(mobile, where)));
        }
        return contacts;
    }
}
