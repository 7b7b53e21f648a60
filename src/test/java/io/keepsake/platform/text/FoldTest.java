package io.keepsake.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldTest {
    @ParameterizedTest
    @CsvSource({
        "Äda LOVELACE, ada lovelace",
        "Straße, strasse",
        "Søren Ærø, soren aero",
        "Łukasz, lukasz",
        "İstanbul, istanbul",
        "Ｒｏｓｅ, rose",
        "Đặng, dang"
    })
    void forgetsCaseAccentsAndWidth(String typed, String folded) {
        assertThat(Fold.fold(typed)).isEqualTo(folded);
    }

    @Test
    void takesAnySpaceForOne() {
        assertThat(Fold.fold(" Ada\u00a0\u2003 Lovelace\t")).isEqualTo("ada lovelace");
        assertThat(Fold.fold(" Ada  Lovelace ")).isEqualTo("ada lovelace");
        assertThat(Fold.fold(" ")).isEmpty();
    }

    @Test
    void changesNothingTheSecondTime() {
        var once = Fold.fold("ÅNGSTRÖM ﬁ ß Ǆ");
        assertThat(Fold.fold(once)).isEqualTo(once);
    }

    @Test
    void sortsEveryTextBeforeNone() {
        assertThat(Fold.fold("zzz\uD83D\uDE00ｚ")).isLessThan(Fold.LAST);
    }
}
