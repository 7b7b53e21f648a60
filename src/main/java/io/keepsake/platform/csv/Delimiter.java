package io.keepsake.platform.csv;

/** What stands between the fields of a row. */
public enum Delimiter {
    COMMA(',', "Comma"),
    SEMICOLON(';', "Semicolon"),
    TAB('\t', "Tab"),
    PIPE('|', "Vertical bar");

    private final char character;
    private final String label;

    Delimiter(char character, String label) {
        this.character = character;
        this.label = label;
    }

    char character() {
        return character;
    }

    /** As shown on a page. */
    public String label() {
        return label;
    }
}
