package io.keepsake.bench;

/** Lists and collecting once more, while another workspace imports a file. */
final class BesideAnImport {
    private static final String WHEN = ", while another workspace imports";

    private BesideAnImport() {}

    static void measure(Stage stage) {
        var running = FileImport.begin(stage, "beside");
        ListReading.grid(stage, WHEN);
        note(stage, running, "lists");
        Sending.measure(stage, 4, WHEN);
        note(stage, running, "collecting");
        running.cancel();
    }

    private static void note(Stage stage, FileImport running, String what) {
        if (!running.isRunning()) {
            stage.report()
                    .note("The other workspace's import ended before " + what
                            + " had been measured beside it: use more --import-rows.");
        }
    }
}
