package io.keepsake.platform.csv;

/** How a file is written. */
public record CsvFormat(Encoding encoding, Delimiter delimiter) {}
