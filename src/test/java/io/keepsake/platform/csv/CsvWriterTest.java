package io.keepsake.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {
    @Test
    void writesWhatASpreadsheetReads() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var csv = new CsvWriter(out)) {
            csv.row("Name", "Note");
            csv.row("Zoë", "a, \"b\"\nc");
        }

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFFName,Note\r\nZoë,\"a, \"\"b\"\"\nc\"\r\n");
    }

    @Test
    void defusesFormulas() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var csv = new CsvWriter(out)) {
            csv.row("=HYPERLINK(\"x\")", "ok");
        }

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFF\"'=HYPERLINK(\"\"x\"\")\",ok\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(1)", "\t=1", " =1", "\r=1", "\uFF1D1", "-", "+1+1"})
    void putsAMarkBeforeWhatWouldRunAndTakesItBack(String formula) {
        assertThat(Formulas.defuse(formula)).isEqualTo("'" + formula);
        assertThat(Formulas.restore(Formulas.defuse(formula))).isEqualTo(formula);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a=b", "-12.50", "+49 1511 2345678", "+4915112345678", "'tis", "O'Neill", "ada@acme.test"})
    void leavesTheRestAsItIs(String text) {
        assertThat(Formulas.defuse(text)).isEqualTo(text);
        assertThat(Formulas.restore(text)).isEqualTo(text);
    }
}
