package io.keepsake.imports;

/** A name in two parts. Where a file has one column for both, the last word is the last name, or what stands before a comma. */
record PersonName(String first, String last) {
    static PersonName split(String full) {
        var comma = full.indexOf(',');
        if (comma > 0) {
            return new PersonName(
                    full.substring(comma + 1).strip(), full.substring(0, comma).strip());
        }
        var space = full.lastIndexOf(' ');
        return space < 0
                ? new PersonName(full, "")
                : new PersonName(full.substring(0, space).strip(), full.substring(space + 1));
    }
}
