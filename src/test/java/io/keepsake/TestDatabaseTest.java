package io.keepsake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TestDatabaseTest {
    @Test
    void givesDatabasesOfTheNewestSchemaThatDoNotShareRows() {
        TestDatabase one = TestDatabase.create();
        TestDatabase other = TestDatabase.create();
        one.asApplication().update("insert into account (name, created_at) values ('Acme', now())");
        assertThat(one.asOwner().queryForObject("select count(*) from account", Integer.class))
                .isOne();
        assertThat(other.asOwner().queryForObject("select count(*) from account", Integer.class))
                .isZero();
    }
}
