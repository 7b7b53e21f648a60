package io.keepsake.imports;

import io.keepsake.platform.workspace.WorkspaceId;
import java.io.InputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The uploaded files, in chunks of {@link #CHUNK} bytes of which only the last is shorter. */
@Component
class StoredFiles {
    static final int CHUNK = 1 << 20;
    /** What is read at once: a step needs less than a chunk. Chunks are a multiple of it. */
    private static final int SLICE = FileHead.BYTES;

    private final JdbcClient jdbc;

    StoredFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param number of the chunk, from 0 */
    void append(WorkspaceId workspace, ImportId id, int number, byte[] bytes) {
        jdbc.sql("""
                insert into import_chunk (workspace_id, import_id, number, bytes)
                values (:workspace, :id, :number, :bytes)
                """)
                .param("workspace", workspace.value())
                .param("id", id.value())
                .param("number", number)
                .param("bytes", bytes)
                .update();
    }

    /** The file from that position on, to be read in the running transaction. */
    InputStream open(WorkspaceId workspace, ImportId id, long position) {
        return new SlicedStream(from -> slice(workspace, id, from), position);
    }

    /** The first {@link FileHead#BYTES} of the file. */
    byte[] head(WorkspaceId workspace, ImportId id) {
        return slice(workspace, id, 0);
    }

    private byte[] slice(WorkspaceId workspace, ImportId id, long from) {
        return jdbc.sql("""
                select substring(bytes from :first for :length)
                from import_chunk
                where workspace_id = :workspace and import_id = :id and number = :number
                """)
                .param("workspace", workspace.value())
                .param("id", id.value())
                .param("number", (int) (from / CHUNK))
                .param("first", (int) (from % CHUNK) + 1)
                .param("length", SLICE)
                .query(byte[].class)
                .optional()
                .orElseGet(() -> new byte[0]);
    }

    void delete(WorkspaceId workspace, ImportId id) {
        jdbc.sql("delete from import_chunk where workspace_id = :workspace and import_id = :id")
                .param("workspace", workspace.value())
                .param("id", id.value())
                .update();
    }

    /** Those of imports that are over. @return how many chunks */
    int deleteOfEnded(WorkspaceId workspace) {
        return jdbc.sql("""
                delete from import_chunk c
                using import i
                where c.workspace_id = :workspace and i.workspace_id = c.workspace_id and i.id = c.import_id
                  and i.state in ('cancelled', 'finished', 'failed')
                """).param("workspace", workspace.value()).update();
    }
}
