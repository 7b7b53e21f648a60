package io.keepsake.bench;

/** A part of the table, in the order in which they are measured. */
enum Part {
    GRID("grid", ListReading::grid),
    SCROLL("scroll", ListReading::scroll),
    SEARCH("search", ListReading::search),
    PAGE("page", PageOpening::measure),
    COLLECT("collect", Sending::measure),
    ARCHIVE("archive", LettingGo::measure),
    IMPORT("import", FileImport::measure),
    /** Lists and collecting once more, while another workspace imports. */
    BESIDE("beside", BesideAnImport::measure);

    private final String key;
    private final Measurement measurement;

    Part(String key, Measurement measurement) {
        this.key = key;
        this.measurement = measurement;
    }

    /** As typed. */
    String key() {
        return key;
    }

    void measure(Stage stage) {
        measurement.measure(stage);
    }

    private interface Measurement {
        void measure(Stage stage);
    }
}
