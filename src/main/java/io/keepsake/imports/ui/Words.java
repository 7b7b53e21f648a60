package io.keepsake.imports.ui;

import io.keepsake.imports.Counts;
import io.keepsake.imports.Import;
import io.keepsake.imports.ImportKind;
import io.keepsake.platform.ui.Formats;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Sentences about imports, in the words of the product. */
record Words(Formats formats) {
    private static final long KB = 1 << 10;
    private static final long MB = 1 << 20;

    /** "1.4 MB". */
    static String size(long bytes) {
        if (bytes < KB) {
            return bytes == 1 ? "1 byte" : bytes + " bytes";
        }
        return bytes < MB
                ? String.format(Locale.ENGLISH, "%.0f KB", (double) bytes / KB)
                : String.format(Locale.ENGLISH, "%.1f MB", (double) bytes / MB);
    }

    /** "About 3 min left". */
    static String left(Duration time) {
        if (time.toSeconds() < 10) {
            return "A few seconds left";
        }
        if (time.toSeconds() < 90) {
            return "About " + (time.toSeconds() + 5) / 10 * 10 + " s left";
        }
        return time.toMinutes() < 90
                ? "About " + (time.toSeconds() + 30) / 60 + " min left"
                : "About " + (time.toMinutes() + 30) / 60 + " h left";
    }

    /** "A customer". */
    static String one(ImportKind kind) {
        return switch (kind) {
            case CUSTOMERS -> "A customer";
            case EVENTS -> "An event";
        };
    }

    /** "12 customers", "1 event". */
    String rows(ImportKind kind, long count) {
        return switch (kind) {
            case CUSTOMERS -> formats.count(count, "customer", "customers");
            case EVENTS -> formats.count(count, "event", "events");
        };
    }

    /** What is to be known beside the counts: why rows are skipped, and whom events brought along. */
    List<String> notes(Import file, Counts counts) {
        var notes = new ArrayList<String>();
        if (counts.unchanged() > 0) {
            notes.add(formats.count(counts.unchanged(), "row tells", "rows tell") + " nothing new: skipped.");
        }
        if (counts.duplicate() > 0) {
            notes.add(formats.count(counts.duplicate(), "event was", "events were")
                    + " imported before, by the Event ID: skipped.");
        }
        if (counts.forgotten() > 0) {
            notes.add(formats.count(counts.forgotten(), "row is", "rows are")
                    + " about people who were archived and stand on the forget list: skipped.");
        }
        if (counts.customersAdded() > 0) {
            notes.add(formats.count(counts.customersAdded(), "customer", "customers")
                    + (file.state().started() ? " came with the events." : " would come with the events."));
        }
        return notes;
    }

    /** "12 new, 3 changed, 1 wrong": in one line, what there is none of left out. */
    String summary(Counts counts) {
        var parts = new ArrayList<String>();
        add(parts, counts.added(), "new");
        add(parts, counts.changed(), "changed");
        add(parts, counts.skipped(), "skipped");
        add(parts, counts.conflicting(), "conflicting");
        add(parts, counts.wrong(), "wrong");
        return parts.isEmpty() ? "No rows" : String.join(", ", parts);
    }

    private void add(List<String> parts, long count, String what) {
        if (count > 0) {
            parts.add(formats.count(count) + " " + what);
        }
    }
}
