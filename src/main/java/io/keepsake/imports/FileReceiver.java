package io.keepsake.imports;

import io.keepsake.platform.csv.EncodingDetector;
import io.keepsake.platform.workspace.WorkspaceId;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Takes a file in as it streams, chunk by chunk: what is held of it is one chunk, whatever its size. */
@Component
public class FileReceiver {
    /** In bytes: 1 GB. */
    public static final long LARGEST = 1L << 30;

    private final Uploads uploads;
    private final long largest;

    @Autowired
    FileReceiver(Uploads uploads) {
        this(uploads, LARGEST);
    }

    FileReceiver(Uploads uploads, long largest) {
        this.uploads = uploads;
        this.largest = largest;
    }

    /**
     * Reads the stream to its end, outside of any transaction.
     *
     * @param file closing it is the caller's
     * @return the import made of it, with a first guess at what its columns hold
     * @throws FileRefused where it is no CSV file or too large; nothing of it stays
     * @throws IOException where the sender went away; nothing of it stays
     */
    public ImportId receive(WorkspaceId workspace, ImportKind kind, String fileName, InputStream file)
            throws IOException {
        var id = uploads.begin(workspace, kind, fileName);
        try {
            uploads.finish(workspace, id, store(workspace, id, file));
            return id;
        } catch (IOException | RuntimeException failed) {
            discard(workspace, id, failed);
            throw failed;
        }
    }

    private UploadedFile store(WorkspaceId workspace, ImportId id, InputStream file) throws IOException {
        var digest = sha256();
        var detector = new EncodingDetector();
        var size = 0L;
        var chunk = new byte[StoredFiles.CHUNK];
        for (int number = 0; ; number++) {
            var length = file.readNBytes(chunk, 0, chunk.length);
            size += length;
            if (size > largest) {
                throw new FileRefused(
                        "The file is larger than 1 GB. Split it and import the parts one after the other.");
            }
            digest.update(chunk, 0, length);
            detector.accept(chunk, length);
            if (number == 0) {
                refuse(detector);
            }
            if (length > 0) {
                uploads.append(workspace, id, number, length == chunk.length ? chunk : Arrays.copyOf(chunk, length));
            }
            if (length < chunk.length) {
                return new UploadedFile(size, digest.digest(), detector.encoding());
            }
        }
    }

    private static void refuse(EncodingDetector detector) {
        detector.refusal().ifPresent(reason -> {
            throw new FileRefused(reason);
        });
    }

    /** What is left where even this fails goes with the abandoned uploads. */
    private void discard(WorkspaceId workspace, ImportId id, Exception because) {
        try {
            uploads.discard(workspace, id);
        } catch (RuntimeException alsoFailed) {
            because.addSuppressed(alsoFailed);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
