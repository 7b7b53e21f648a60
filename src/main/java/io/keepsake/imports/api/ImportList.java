package io.keepsake.imports.api;

import io.keepsake.imports.Counts;
import io.keepsake.imports.Import;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A page of imports. */
@Schema(name = "ImportList", description = "A page of imports, newest first.")
record ImportList(
        @Schema(description = "Newest first.") List<Entry> imports,

        @Schema(description = "Send it as cursor for the next page; null where there is none.") @Nullable
        String next) {

    /** One import. */
    @Schema(name = "Import", description = "A file on its way into the workspace, or what is remembered of it.")
    record Entry(
            @Schema(description = "The id of the import.") String id,

            @Schema(
                    description = "What its rows are.",
                    allowableValues = {"customers", "events"})
            String kind,

            @Schema(description = "Name of the file.") String fileName,

            @Schema(description = "In bytes.") long fileSize,

            @Schema(
                    description = "How far it has come: uploaded is waiting for its columns to be chosen, checked is"
                            + " ready to be started, failed stopped by itself.",
                    allowableValues = {
                        "uploaded",
                        "checking",
                        "checked",
                        "queued",
                        "running",
                        "cancelled",
                        "finished",
                        "failed"
                    })
            String state,

            @Schema(description = "How much of the file is dealt with, from 0 to 1.")
            double progress,

            @Schema(description = "Rows by what became of them so far.")
            Rows rows,

            @Schema(description = "One sentence where it stopped by itself, else null.") @Nullable
            String failure,

            @Schema(description = "Who uploaded or started it.")
            String user,

            @Schema(description = "When the file was uploaded.")
            Instant createdAt,

            @Schema(description = "When the check or the import began; null before.") @Nullable
            Instant startedAt,

            @Schema(description = "When it ended; null before.") @Nullable
            Instant finishedAt) {
        static Entry of(Import known) {
            return new Entry(
                    known.id().value(),
                    known.kind().name().toLowerCase(Locale.ROOT),
                    known.fileName(),
                    known.fileSize(),
                    known.state().name().toLowerCase(Locale.ROOT),
                    known.progress(),
                    Rows.of(known.counts()),
                    known.failure().orElse(null),
                    known.user(),
                    known.createdAt(),
                    known.startedAt().orElse(null),
                    known.finishedAt().orElse(null));
        }
    }

    /** Rows by what became of them. */
    @Schema(name = "ImportRows", description = "Rows by what became of them so far.")
    record Rows(
            @Schema(description = "Customers or events that were not there.")
            long added,

            @Schema(description = "Customers of whom something new became known.")
            long changed,

            @Schema(description = "Customers of whom everything was known.")
            long unchanged,

            @Schema(description = "Events that were imported before.")
            long duplicate,

            @Schema(description = "Of people on the forget list, or archived: skipped.")
            long forgotten,

            @Schema(description = "Identifiers that belong to different customers: skipped.")
            long conflicting,

            @Schema(description = "Not readable: skipped.") long wrong,

            @Schema(description = "Customers that rows of events brought with them.")
            long customersAdded) {
        static Rows of(Counts counts) {
            return new Rows(
                    counts.added(),
                    counts.changed(),
                    counts.unchanged(),
                    counts.duplicate(),
                    counts.forgotten(),
                    counts.conflicting(),
                    counts.wrong(),
                    counts.customersAdded());
        }
    }

    static ImportList of(List<Import> imports, Optional<String> next) {
        return new ImportList(imports.stream().map(Entry::of).toList(), next.orElse(null));
    }
}
