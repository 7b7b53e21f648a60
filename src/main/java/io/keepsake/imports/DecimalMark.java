package io.keepsake.imports;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a file writes numbers. */
public enum DecimalMark {
    POINT("1,234.50", ",", "\\."),
    COMMA("1.234,50", "\\.", ",");

    private static final Pattern AROUND = Pattern.compile("^[\\p{Sc}\\p{Z}\\s]+|[\\p{Sc}\\p{Z}\\s]+$");
    private static final Pattern AFTER_SIGN = Pattern.compile("(?<=^[+-])[\\p{Sc}\\p{Z}\\s]+");

    private final String example;
    private final Pattern form;
    private final Pattern groups;

    DecimalMark(String example, String group, String mark) {
        this.example = example;
        var grouped = "[0-9]{1,3}(?:[" + group + "'’ \u00A0\u202F][0-9]{3})+";
        form = Pattern.compile("[+-]?(?:" + grouped + "|[0-9]{1,20})(?:" + mark + "[0-9]{1,10})?");
        groups = Pattern.compile("[" + group + "'’ \u00A0\u202F]");
    }

    /** As a page offers it. */
    public String example() {
        return example;
    }

    /** The number that the text means, with or without a currency sign; empty where it is none in this writing. */
    Optional<BigDecimal> read(String text) {
        var bare = AFTER_SIGN.matcher(AROUND.matcher(text).replaceAll("")).replaceFirst("");
        if (bare.length() > 60 || !form.matcher(bare).matches()) {
            return Optional.empty();
        }
        var digits = groups.matcher(bare).replaceAll("").replace(',', '.');
        return Optional.of(new BigDecimal(digits));
    }
}
