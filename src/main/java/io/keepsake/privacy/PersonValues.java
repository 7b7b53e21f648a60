package io.keepsake.privacy;

import io.keepsake.customer.MobileNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Values of the person who is let go, and what counts as meeting one of them again. */
final class PersonValues {
    private static final int REMEMBERED = 10_000;
    private static final int REMEMBERED_LENGTH = 100;

    private final List<PersonValue> all;
    private final Map<String, List<PersonValue>> whole = new HashMap<>();
    private final Map<String, List<Phrase>> phrases = new HashMap<>();
    private final List<Mobile> mobiles = new ArrayList<>();
    /** Names of properties and of products come again and again. */
    private final Map<String, Boolean> remembered = new HashMap<>();

    PersonValues(Collection<PersonValue> values) {
        all = List.copyOf(values);
        all.forEach(this::add);
    }

    Stream<PersonValue> stream() {
        return all.stream();
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** The values that the text holds. */
    Set<PersonValue> in(String text) {
        var found = new LinkedHashSet<PersonValue>();
        SearchedText.readings(text).forEach(reading -> {
            found.addAll(whole.getOrDefault(reading.whole(), List.of()));
            addPhrases(reading.words(), found);
            addMobiles(reading.numbers(), found);
        });
        return found;
    }

    boolean anyIn(String text) {
        if (text.length() > REMEMBERED_LENGTH) {
            return !in(text).isEmpty();
        }
        if (remembered.size() >= REMEMBERED) {
            remembered.clear();
        }
        return remembered.computeIfAbsent(text, same -> !in(same).isEmpty());
    }

    /** Whether the number is a mobile of the person; nothing else is looked for in numbers, which are amounts and counts. */
    boolean anyIn(Number number) {
        var decimal = new BigDecimal(number.toString());
        return !mobiles.isEmpty() && mobiles.stream().anyMatch(mobile -> mobile.isWritten(decimal));
    }

    private void add(PersonValue value) {
        var text = SearchedText.of(value.text());
        whole.computeIfAbsent(text.whole(), none -> new ArrayList<>()).add(value);
        if (value.form() == PersonValue.Form.MOBILE) {
            mobiles.add(Mobile.of(value));
        } else if (value.form() == PersonValue.Form.WORDS && !text.words().isEmpty()) {
            phrases.computeIfAbsent(text.words().getFirst(), none -> new ArrayList<>())
                    .add(new Phrase(text.words(), value));
        }
    }

    private void addPhrases(List<String> words, Set<PersonValue> found) {
        for (int i = 0; i < words.size(); i++) {
            for (var phrase : phrases.getOrDefault(words.get(i), List.of())) {
                if (phrase.startsAt(i, words)) {
                    found.add(phrase.value());
                }
            }
        }
    }

    private void addMobiles(List<String> numbers, Set<PersonValue> found) {
        for (var mobile : mobiles) {
            if (numbers.stream().anyMatch(mobile::isIn)) {
                found.add(mobile.value());
            }
        }
    }

    private record Phrase(List<String> words, PersonValue value) {
        boolean startsAt(int start, List<String> text) {
            int end = start + words.size();
            return end <= text.size() && text.subList(start, end).equals(words);
        }
    }

    private record Mobile(String digits, String nationalDigits, PersonValue value) {
        /** Fewer digits without their country code are part of too many other numbers. */
        private static final int TELLING = 7;

        /** A JSON number may well be an amount; so many digits are none. */
        private static final int TELLING_IN_A_NUMBER = 9;

        static Mobile of(PersonValue value) {
            return new Mobile(value.text().replaceAll("\\D", ""), MobileNumber.nationalDigits(value.text()), value);
        }

        boolean isIn(String number) {
            return nationalDigits.length() >= TELLING ? number.contains(nationalDigits) : number.equals(digits);
        }

        boolean isWritten(BigDecimal number) {
            var plain = number.stripTrailingZeros().toPlainString();
            return plain.equals(digits)
                    || nationalDigits.length() >= TELLING_IN_A_NUMBER && plain.equals(nationalDigits);
        }
    }
}
