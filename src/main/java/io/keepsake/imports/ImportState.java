package io.keepsake.imports;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** How far an import has come. */
public enum ImportState {
    UPLOADING("Uploading"),
    /** The file is here; somebody says what its columns hold. */
    UPLOADED("Columns to choose"),
    /** The dry run reads the file. */
    CHECKING("Checking"),
    CHECKED("Ready to import"),
    /** Waits for a worker. */
    QUEUED("Waiting to start"),
    RUNNING("Importing"),
    CANCELLED("Cancelled"),
    FINISHED("Finished"),
    FAILED("Stopped");

    /** What can be thrown away without a trace: nothing has been imported. */
    static final Set<ImportState> BEFORE_START = EnumSet.of(UPLOADING, UPLOADED, CHECKING, CHECKED);

    private final String label;

    ImportState(String label) {
        this.label = label;
    }

    /** As shown on a page. */
    public String label() {
        return label;
    }

    /** Whether it goes on by itself. */
    public boolean moves() {
        return this == CHECKING || this == QUEUED || this == RUNNING;
    }

    /** Whether the import itself has begun, or is over. */
    public boolean started() {
        return !BEFORE_START.contains(this);
    }

    /** Whether it is over, and its file of no more use. */
    public boolean ended() {
        return this == CANCELLED || this == FINISHED || this == FAILED;
    }

    static ImportState ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }
}
