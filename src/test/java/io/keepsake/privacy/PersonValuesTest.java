package io.keepsake.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.customer.Profile;
import io.keepsake.platform.data.Json;
import io.keepsake.privacy.PersonValue.Where;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonValuesTest {
    @ParameterizedTest(name = "{0} is in {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Lovelace                | Ms LOVELACE called
            Lovelace                | ask lovelace-1815
            Lovelace                | lovelace
            Müller                  | Muller, Hans
            Müller                  | Mu\u0308ller
            O'Brien                 | signed OBrien
            O'Brien                 | O’Brien
            Brien                   | O'Brien's
            Rose                    | Rose's own
            Anne-Marie              | for anne marie
            山田太郎                 | 私は山田太郎です
            ada@example.com         | mailto:Ada@Example.com?subject=x
            ada@example.com         | q=ada%40example.com&sort=name
            ada@example.com         | next=%2Fsearch%3Fq%3Dada%2540example.com
            ada@example.com         | <ada@example.com>
            ada+shop@example.com    | to ada+shop@example.com
            C-1001                  | order of c-1001, paid
            C-1001                  | customer:C-1001
            b7e2-44aa               | cookie=B7E2-44AA; path=/
            Al                      | al
            42                      | 42
            7                       | 7
            12345                   | 12345
            12.50                   | 12.50
            """)
    void findsAValueAgain(String value, String text) {
        assertThat(values(value).anyIn(text)).isTrue();
    }

    @ParameterizedTest(name = "{0} is not in {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Lovelace                | lovelaces
            Lovelace                | glovelace
            Rose                    | Roses are red
            Rose                    | prosecco
            ada@example.com         | xada@example.com
            ada@example.com         | ada@example.community
            C-1001                  | C-10011
            Al                      | Al Pacino
            Al                      | always
            42                      | 42 bottles
            42                      | 4242
            12345                   | order 12345
            """)
    void leavesWhatOnlyLooksLikeAValue(String value, String text) {
        assertThat(values(value).anyIn(text)).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            +4915112345678
            0151 123 456 78
            0151/12345678
            0049 151 12345678
            call +49 (0)151 1234-5678 after six
            tel:+49-151-12345678
            phone=%2B4915112345678
            4915112345678
            15112345678
            ٠١٥١١٢٣٤٥٦٧٨
            """)
    void findsAMobileHoweverItIsWritten(String text) {
        assertThat(mobile("+4915112345678").anyIn(text)).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            +4915112345679
            0151 1234
            12345678
            2015-11-23 45:67
            """)
    void leavesOtherNumbers(String text) {
        assertThat(mobile("+4915112345678").anyIn(text)).isFalse();
    }

    @Test
    void findsAMobileThatBecameANumber() {
        var mobile = mobile("+4915112345678");
        assertThat(mobile.anyIn(4915112345678L)).isTrue();
        assertThat(mobile.anyIn(new BigDecimal("15112345678.0"))).isTrue();
        assertThat(mobile.anyIn(15112345679L)).isFalse();
        assertThat(mobile("+3545551234").anyIn(5551234)).isFalse();
    }

    @Test
    void looksForNothingElseInNumbers() {
        assertThat(values("42").anyIn(42)).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Ada Maria Lovelace
            LOVELACE, ADA MARIA
            Lovelace
            a maria called
            /u/ada.maria.lovelace
            adamarialovelace
            """)
    void findsANameHoweverItIsWritten(String text) {
        assertThat(name("Ada Maria", "Lovelace").anyIn(text)).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Al Wu
            wu, al
            AlWu
            al
            """)
    void findsAShortName(String text) {
        assertThat(name("Al", "Wu").anyIn(text)).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Al dente
            van
            de
            Jan
            """)
    void leavesWordsThatAreInManyNames(String text) {
        assertThat(name("Al", "van de Berg").anyIn(text)).isFalse();
    }

    @Test
    void staysQuickOnLongTexts() {
        var text = "lovelace ".repeat(100_000);
        assertThat(name("Ada", "Lovelace").in(text)).isNotEmpty();
    }

    private static PersonValues values(String... texts) {
        return new PersonValues(List.of(texts).stream()
                .map(text -> PersonValue.of(text, new Where.Anywhere()))
                .toList());
    }

    private static PersonValues mobile(String e164) {
        return new PersonValues(List.of(PersonValue.mobile(e164, new Where.Anywhere())));
    }

    private static PersonValues name(String first, String last) {
        var profile = new Profile(first, last, null, null, null, null, null, null, Json.EMPTY);
        return new PersonValues(new ArrayList<>(Names.of(profile)));
    }
}
