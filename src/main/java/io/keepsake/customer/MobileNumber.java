package io.keepsake.customer;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;

/** Mobile numbers as people type them, with or without their country code. */
public final class MobileNumber {
    /** Some countries' rules call two digits possible; no mobile has fewer than seven, and the plus sign. */
    private static final int SHORTEST = 8;

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private MobileNumber() {}

    /**
     * The number in E.164, "+4915112345678"; empty where it is none.
     *
     * @param country ISO 3166 alpha-2, whose dialling rules hold where the number has no country code
     */
    public static Optional<String> parse(String typed, String country) {
        try {
            var number = NUMBERS.parse(typed, country);
            var e164 = NUMBERS.format(number, PhoneNumberFormat.E164);
            return NUMBERS.isPossibleNumber(number) && e164.length() >= SHORTEST ? Optional.of(e164) : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    /** As people read it: "+49 1511 2345678". */
    public static String format(String e164) {
        try {
            return NUMBERS.format(NUMBERS.parse(e164, null), PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException notANumber) {
            return e164;
        }
    }

    /** The digits without the country code: those of "+4915112345678" are "15112345678". */
    public static String nationalDigits(String e164) {
        try {
            return NUMBERS.getNationalSignificantNumber(NUMBERS.parse(e164, null));
        } catch (NumberParseException notANumber) {
            return e164.replaceAll("\\D", "");
        }
    }
}
