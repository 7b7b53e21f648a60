package io.keepsake.platform.secret;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The row of the database that says which secret it was made with. */
record Installation(JdbcClient sql) {
    Optional<byte[]> fingerprint() {
        return sql.sql("select secret_fingerprint from installation")
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    /** Writes it at the first start; of two servers that start at once, the first one's stays. */
    void remember(Secret secret) {
        sql.sql("""
                insert into installation (id, secret_fingerprint, created_at)
                values (1, :fingerprint, now())
                on conflict do nothing
                """).param("fingerprint", secret.fingerprint()).update();
    }
}
