package io.keepsake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@KeepsakeTest
class ApplicationTest {
    @Autowired
    JdbcTemplate sql;

    @Test
    void worksAsTheRoleThatOwnsNothing() {
        assertThat(sql.queryForObject("select current_user", String.class)).isEqualTo("keepsake_app");
    }
}
