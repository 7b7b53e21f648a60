package io.keepsake.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetectionTest {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    @Test
    void seesUtf8ByWhatItIsAndOthersByTheirMark() {
        assertThat(encoding("plain".getBytes(StandardCharsets.UTF_8))).isEqualTo(Encoding.UTF_8);
        assertThat(encoding("Größe 𝄞".getBytes(StandardCharsets.UTF_8))).isEqualTo(Encoding.UTF_8);
        assertThat(encoding("\uFEFFa".getBytes(StandardCharsets.UTF_8))).isEqualTo(Encoding.UTF_8);
        assertThat(encoding("\uFEFFa".getBytes(StandardCharsets.UTF_16LE))).isEqualTo(Encoding.UTF_16LE);
        assertThat(encoding("\uFEFFa".getBytes(StandardCharsets.UTF_16BE))).isEqualTo(Encoding.UTF_16BE);
        assertThat(encoding("Größe".getBytes(WINDOWS_1252))).isEqualTo(Encoding.WINDOWS_1252);
    }

    @Test
    void seesUtf16WithoutAMarkByTheHalvesOfItsLetters() {
        for (var encoding : List.of(Encoding.UTF_16LE, Encoding.UTF_16BE)) {
            var bytes = "id;Größe;Ω Ж\n1;2;3".getBytes(encoding.charset());
            assertThat(encoding(bytes)).isEqualTo(encoding);
            assertThat(refusal(bytes)).isEmpty();

            var inParts = new EncodingDetector();
            inParts.accept(bytes, 1);
            inParts.accept(Arrays.copyOfRange(bytes, 1, bytes.length), bytes.length - 1);
            assertThat(inParts.encoding()).isEqualTo(encoding);
        }
    }

    @Test
    void seesWindows1252InTheLastRowOfALongFile() {
        var detector = new EncodingDetector();
        var ascii = "a,b,c\n".repeat(10_000).getBytes(StandardCharsets.US_ASCII);
        detector.accept(ascii, ascii.length);
        detector.accept("1,2,Köln".getBytes(WINDOWS_1252), 8);

        assertThat(detector.encoding()).isEqualTo(Encoding.WINDOWS_1252);
    }

    @Test
    void isNotMisledByOneBadRowInUtf8() {
        var detector = new EncodingDetector();
        for (var b : "Größe, Maß, Öl".getBytes(StandardCharsets.UTF_8)) {
            detector.accept(new byte[] {b}, 1);
        }
        detector.accept(new byte[] {(byte) 0xE9, ','}, 2);

        assertThat(detector.encoding()).isEqualTo(Encoding.UTF_8);
    }

    @Test
    void refusesWhatIsNoTextFile() {
        assertThat(refusal(new byte[0])).isEqualTo("The file is empty.");
        assertThat(refusal("PK\u0003\u0004rest".getBytes(StandardCharsets.ISO_8859_1)))
                .startsWith("This is a spreadsheet");
        assertThat(refusal(new byte[100])).startsWith("This is not a text file.");
        assertThat(refusal("\uFEFFa,b".getBytes(StandardCharsets.UTF_16LE))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiterString = " -> ",
            value = {
                "a,b~1,2 -> COMMA",
                "a;b~1,5;2,5~3,5;4,5 -> SEMICOLON",
                "a\tb~1, x\t2 -> TAB",
                "a|b, c|d~1|2|3 -> PIPE",
                "\"a;b\",c~\"1;2\",3 -> COMMA",
                "email~ada@acme.test -> COMMA"
            })
    void seesWhatStandsBetweenTheFields(String text, Delimiter expected) {
        var head = text.replace('~', '\n').getBytes(StandardCharsets.UTF_8);

        assertThat(DelimiterDetector.detect(head, Encoding.UTF_8)).isEqualTo(expected);
    }

    private static Encoding encoding(byte[] bytes) {
        return detector(bytes).encoding();
    }

    private static String refusal(byte[] bytes) {
        return detector(bytes).refusal().orElse("");
    }

    private static EncodingDetector detector(byte[] bytes) {
        var detector = new EncodingDetector();
        detector.accept(bytes, bytes.length);
        return detector;
    }
}
