package io.keepsake.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.account.Workspace;
import io.keepsake.customer.ProfileField.Custom;
import io.keepsake.customer.ProfileField.System;
import io.keepsake.platform.data.Json;
import io.keepsake.platform.personal.ValueType;
import io.keepsake.platform.workspace.WorkspaceId;
import jakarta.validation.Validation;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileRulesTest {
    private static final Workspace ACME = new Workspace(
            new WorkspaceId(1), "acme", "Acme", "Acme", ZoneId.of("Europe/Berlin"), Currency.getInstance("EUR"), "DE");

    private final ProfileRules rules =
            new ProfileRules(Validation.buildDefaultValidatorFactory().getValidator());

    @Test
    void readsWhatPeopleType() {
        var form = new ProfileForm(
                "  Ada ",
                "\u00a0Lovelace\ufeff",
                " Ada@Example.com ",
                "01511 2345678",
                " C-1 ",
                "en_gb",
                "London",
                "united kingdom",
                Map.of());
        assertThat(rules.check(ACME, form))
                .isEqualTo(new CheckedProfile.Valid(new Profile(
                        "Ada",
                        "Lovelace",
                        "Ada@Example.com",
                        "+4915112345678",
                        "C-1",
                        "en-GB",
                        "London",
                        "GB",
                        Json.EMPTY)));
    }

    @Test
    void leavesOutMarksThatTurnTheDirectionOfText() {
        var form = new ProfileForm(
                "\u202aAda\u202c",
                "Love\u202elace",
                "\u200eada@example.com",
                "\u202a+49 1511 2345678\u202c",
                "C\u20661\u2069",
                "",
                "\u061cLondon\u200f",
                "",
                Map.of("Ni\u202eck", new AttributeText(ValueType.TEXT, "A\u202dda")));
        assertThat(rules.check(ACME, form))
                .isEqualTo(new CheckedProfile.Valid(new Profile(
                        "Ada",
                        "Lovelace",
                        "ada@example.com",
                        "+4915112345678",
                        "C1",
                        null,
                        "London",
                        null,
                        new Json(Map.of("Nick", "Ada")))));
    }

    @Test
    void takesBlankForNotKnown() {
        var blank = new ProfileForm(" ", "", "\t", "", "", "", "", "", Map.of("Points", number(" ")));
        assertThat(rules.check(ACME, blank)).isEqualTo(new CheckedProfile.Valid(Profile.EMPTY));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EMAIL    | foo                | “foo” is not an email address.
            MOBILE   | call me            | “call me” is not a mobile number. Write it with its country code, like +49 1511 2345678.
            LANGUAGE | english            | “english” is not a language code, like en or pt-BR.
            COUNTRY  | Atlantis           | “Atlantis” is not a country. Write its English name or its two letters, like Germany or DE.
            """)
    void saysInPlainWordsWhatItCannotRead(System field, String text, String message) {
        assertThat(problems(ProfileForm.of(Map.of(field, text), Map.of())))
                .containsExactly(new ProfileProblem(field, message));
    }

    @ParameterizedTest
    @CsvSource({"DE,DE", "deu,DE", "Germany,DE", "CÔTE D’IVOIRE,CI", "Ivory Coast,CI", "UK,GB", "USA,US", "Türkiye,TR"})
    void readsCountriesByCodeAndName(String text, String code) {
        assertThat(valid(ProfileForm.of(Map.of(System.COUNTRY, text), Map.of())).country())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"de,de", "DE,de", "pt-br,pt-BR", "zh-Hant-TW,zh-Hant-TW", "fil,fil"})
    void readsLanguagesByTag(String text, String tag) {
        assertThat(valid(ProfileForm.of(Map.of(System.LANGUAGE, text), Map.of()))
                        .language())
                .isEqualTo(tag);
    }

    @Test
    void tellsAllProblemsAtOnceInTheOrderOfTheForm() {
        var form = ProfileForm.of(
                Map.of(System.COUNTRY, "Atlantis", System.FIRST_NAME, "a".repeat(201), System.EMAIL, "foo"),
                Map.of("Points", number("many")));
        assertThat(problems(form))
                .extracting(ProfileProblem::field)
                .containsExactly(System.FIRST_NAME, System.EMAIL, System.COUNTRY, new Custom("Points"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A\0da", "Ada\u0007", "Ada\nLovelace", "\ud83d", "Ada\udc00", "Ada\uffff", "\u0085x"})
    void refusesWhatNoNameContains(String name) {
        assertThat(problems(ProfileForm.of(Map.of(System.FIRST_NAME, name), Map.of())))
                .containsExactly(new ProfileProblem(
                        System.FIRST_NAME, "Contains characters that can't be kept, such as control characters."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"王小明", "Ада", "O’Neill", "👩‍🚀", "<script>alert(1)</script>", "Robert'); drop table customer"})
    void keepsEveryNameThereIs(String name) {
        assertThat(valid(ProfileForm.of(Map.of(System.FIRST_NAME, name), Map.of()))
                        .firstName())
                .isEqualTo(name);
    }

    @Test
    void keepsSystemIdsExactly() {
        assertThat(valid(ProfileForm.of(Map.of(System.SYSTEM_ID, " 007a "), Map.of()))
                        .systemId())
                .isEqualTo("007a");
        assertThat(problems(ProfileForm.of(Map.of(System.SYSTEM_ID, "x".repeat(201)), Map.of())))
                .containsExactly(new ProfileProblem(System.SYSTEM_ID, "Longer than 200 characters."));
    }

    @Test
    void readsAttributesByTheirType() {
        var typed = new LinkedHashMap<String, AttributeText>();
        typed.put(" Skin type ", text("dry\nin winter"));
        typed.put("Points", number("+0012.50"));
        typed.put("VIP", new AttributeText(ValueType.BOOLEAN, "Yes"));
        typed.put("Birthday", new AttributeText(ValueType.DATE, "1990-02-28"));
        typed.put("Met", new AttributeText(ValueType.DATE, "2026-05-03 10:15"));
        typed.put("Seen", new AttributeText(ValueType.DATE, "2026-05-03T10:15:00-05:00"));
        assertThat(valid(ProfileForm.of(Map.of(), typed)).attributes().values())
                .isEqualTo(Map.of(
                        "Skin type", "dry\nin winter",
                        "Points", new BigDecimal("12.5"),
                        "VIP", true,
                        "Birthday", "1990-02-28",
                        "Met", "2026-05-03T08:15:00Z",
                        "Seen", "2026-05-03T15:15:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER,1e9", "NUMBER,'1,5'", "NUMBER,123456789012345678901", "NUMBER,0.12345678901", "NUMBER,NaN", "NUMBER,١٢",
        "BOOLEAN,maybe", "DATE,2026-02-30", "DATE,03.05.2026", "DATE,2026-05-03T25:00", "DATE,12026-05-03",
                "DATE,2026-05"
    })
    void refusesWhatTheTypeDoesNotHold(ValueType type, String text) {
        assertThat(problems(ProfileForm.of(Map.of(), Map.of("Attribute", new AttributeText(type, text)))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo(new Custom("Attribute"));
                    assertThat(problem.message()).startsWith("“" + text + "” is n");
                });
    }

    @Test
    void keepsAttributesInBounds() {
        assertThat(problems(ProfileForm.of(Map.of(), Map.of("a".repeat(121), text("x")))))
                .extracting(ProfileProblem::message)
                .containsExactly("An attribute's name has at most 120 characters.");
        assertThat(problems(ProfileForm.of(Map.of(), Map.of("  ", text("x")))))
                .extracting(ProfileProblem::message)
                .containsExactly("An attribute needs a name.");
        assertThat(problems(ProfileForm.of(Map.of(), Map.of("Note", text("x".repeat(2001))))))
                .containsExactly(new ProfileProblem(new Custom("Note"), "Longer than 2000 characters."));
        assertThat(problems(ProfileForm.of(Map.of(), Map.of("Note", text("a\0b")))))
                .hasSize(1);
    }

    @Test
    void keepsAttributesInNumber() {
        var many = new LinkedHashMap<String, AttributeText>();
        for (int i = 1; i <= 256; i++) {
            many.put("Attribute " + i, text("x"));
        }
        assertThat(problems(ProfileForm.of(Map.of(), many)))
                .containsExactly(new ProfileProblem(
                        new Custom("Attribute 256"), "A customer has at most 255 custom attributes."));
    }

    @Test
    void shortensWhatItQuotes() {
        assertThat(problems(ProfileForm.of(Map.of(System.EMAIL, "😀".repeat(100)), Map.of())))
                .extracting(ProfileProblem::message)
                .containsExactly("“" + "😀".repeat(60) + "…” is not an email address.");
    }

    @Test
    void fillsTheFormWithWhatItReadsBackAsTheSame() {
        var profile = new Profile(
                "Ada",
                null,
                "ada@example.com",
                "+4915112345678",
                null,
                "en",
                null,
                "GB",
                new Json(Map.of("Points", new BigDecimal("100"), "VIP", false, "Code", "2026-05-03")));
        var known = Map.of("Code", new KnownAttribute("Code", ValueType.TEXT, true, "", Optional.empty(), false));
        var form = ProfileForm.of(profile, known);
        assertThat(form.attributes()).containsEntry("Code", text("2026-05-03"));
        assertThat(valid(form)).isEqualTo(profile);
    }

    private Profile valid(ProfileForm form) {
        return ((CheckedProfile.Valid) rules.check(ACME, form)).profile();
    }

    private List<ProfileProblem> problems(ProfileForm form) {
        return ((CheckedProfile.Invalid) rules.check(ACME, form)).problems();
    }

    private static AttributeText text(String text) {
        return new AttributeText(ValueType.TEXT, text);
    }

    private static AttributeText number(String text) {
        return new AttributeText(ValueType.NUMBER, text);
    }
}
