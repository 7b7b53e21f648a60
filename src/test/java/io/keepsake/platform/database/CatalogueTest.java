package io.keepsake.platform.database;

import static io.keepsake.platform.database.CatalogueRules.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.keepsake.TestDatabase;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the schema back from the database's catalogue: what no compiler sees and no reader remembers for long. */
class CatalogueTest {
    static final List<CatalogueRule> RULES = CatalogueRules.ALL;

    private final TestDatabase database = TestDatabase.create();

    /** What a function of the owner's makes at run time is a part of the schema, too. */
    @BeforeEach
    void makeAPartition() {
        database.asApplication().queryForObject("select ensure_event_partition('2026-03-01')", Boolean.class);
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("RULES")
    void holds(CatalogueRule rule) {
        assertThat(rule.broken(database.asOwner())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("RULES")
    void needsItsExceptions(CatalogueRule rule) {
        assertThat(rule.found(database.asOwner())).containsAll(rule.exceptions().keySet());
    }

    @Test
    void isLockedAsTheStartDemands() {
        var start = new ProtectionCheck(JdbcClient.create(database.asApplication()));
        assertThatCode(start::requireLocked).doesNotThrowAnyException();
    }

    static Stream<Arguments> breaches() {
        return Stream.of(
                breach(WORKSPACE_IS_AN_INT, "note", "create table note (workspace_id int)"),
                breach(WORKSPACE_IS_AN_INT, "note", "create table note (workspace_id bigint not null)"),
                breach(TABLES_HAVE_A_PRIMARY_KEY, "note", "create table note (workspace_id int)"),
                breach(
                        INDEXES_BEGIN_WITH_THE_WORKSPACE,
                        "note_pkey",
                        "create table note (id int primary key, workspace_id int)"),
                breach(
                        INDEXES_BEGIN_WITH_THE_WORKSPACE,
                        "one_email",
                        "alter table customer add constraint one_email unique (email, workspace_id)"),
                breach(INDEXES_BEGIN_WITH_THE_WORKSPACE, "by_name", "create index by_name on event (name)"),
                breach(
                        INDEXES_BEGIN_WITH_THE_WORKSPACE,
                        "by_city",
                        "create index by_city on customer (lower(city), workspace_id)"),
                breach(
                        INDEXES_ARE_OF_USE,
                        "by_kind",
                        "create index by_kind on customer_identifier (workspace_id, kind)"),
                breach(
                        FOREIGN_KEYS_STAY_IN_THE_WORKSPACE,
                        "crossing",
                        "create unique index on customer (id)",
                        "alter table audit_entry add constraint crossing foreign key (customer_id) references customer (id)"),
                breach(
                        FOREIGN_KEYS_STAY_IN_THE_WORKSPACE,
                        "crossing",
                        "alter table app_user add column customer_id bigint, add constraint crossing"
                                + " foreign key (last_workspace_id, customer_id) references customer (workspace_id, id)"),
                breach(
                        ROWS_ARE_OF_A_WORKSPACE_THAT_IS_THERE,
                        "note",
                        "create table note (workspace_id int primary key)"),
                breach(
                        FOREIGN_KEYS_HAVE_AN_INDEX,
                        "slow",
                        "alter table audit_entry add column friend bigint, add constraint slow"
                                + " foreign key (workspace_id, friend) references customer (workspace_id, id)"),
                breach(POLICIES_LET_THE_OWNER_BE, "archive", "alter table archive force row level security"),
                breach(
                        PARTITIONS_HAVE_NONE,
                        "event_1999",
                        "create table event_1999 partition of event for values from ('1999-01-01') to ('2000-01-01')"
                                + " partition by list (workspace_id)"),
                breach(UNSCOPED_TABLES_ARE_NAMED, "note", "create table note (body text)"),
                breach(UNSCOPED_TABLES_ARE_NAMED, "sign_in_throttle", "drop table sign_in_throttle"),
                breach(
                        DEFINERS_FIX_THEIR_SEARCH_PATH,
                        "sneak",
                        "create function sneak() returns int language sql security definer as 'select 1'"),
                breach(
                        DEFINERS_FIX_THEIR_SEARCH_PATH,
                        "event_default_rows",
                        "alter function event_default_rows() set search_path = public"),
                breach(
                        DEFINERS_ARE_NOT_FOR_EVERYBODY,
                        "event_default_rows",
                        "grant execute on function event_default_rows() to public"),
                breach(
                        NOTHING_HAPPENS_BY_TRIGGERS,
                        "late",
                        "create trigger late before update on customer"
                                + " for each row execute function suppress_redundant_updates_trigger()"),
                breach(
                        NOTHING_HAPPENS_BY_TRIGGERS,
                        "kept",
                        "create rule kept as on delete to saved_filter do instead nothing"),
                breach(TABLES_ARE_NEITHER_EMPTIED_NOR_CHANGED, "archive", "grant truncate on archive to keepsake_app"),
                breach(VIEWS_ARE_READ_ONLY, "customer_row", "grant update (city) on customer_row to keepsake_app"),
                breach(GRANTS_NAME_THE_APPLICATION, "account", "grant select on account to public"),
                breach(
                        GRANTS_NAME_THE_APPLICATION,
                        "account",
                        "grant select on account to keepsake_app with grant option"),
                breach(ALL_IS_THE_OWNERS, "note", "create table note (id int)"),
                breach(
                        ALL_IS_THE_OWNERS,
                        "event_default_rows",
                        "alter function event_default_rows() owner to postgres"),
                breach(COLUMNS_ARE_OF_FEW_TYPES, "customer.height", "alter table customer add column height numeric"),
                breach(COLUMNS_ARE_OF_FEW_TYPES, "event.at", "alter table event add column at timestamp"),
                breach(
                        CHECKS_HAVE_NAMES,
                        "archive_reference_check",
                        "alter table archive add check (reference <> '')"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("breaches")
    void catchesItsBreach(CatalogueRule rule, String offender, List<String> breach) {
        breach.forEach(database.asSuperuser()::execute);
        assertThat(rule.broken(database.asOwner())).contains(offender);
    }

    /** A role is there for all databases: so one that only looks like Keepsake's. */
    @Test
    void catchesARoleWithMorePowers() {
        var sql = database.asSuperuser();
        sql.execute("create role powerful createrole");
        try {
            var rule = new CatalogueRule("", ROLES_ARE_NOTHING_ELSE.query().replace("keepsake_app", "powerful"));
            assertThat(rule.broken(sql)).containsExactly("powerful");
        } finally {
            sql.execute("drop role powerful");
        }
    }

    @Test
    void hasABreachForEveryRule() {
        assertThat(Stream.concat(breaches().map(breach -> breach.get()[0]), Stream.of(ROLES_ARE_NOTHING_ELSE)))
                .containsAll(RULES);
    }

    private static Arguments breach(CatalogueRule rule, String offender, String... statements) {
        return Arguments.of(rule, offender, List.of(statements));
    }
}
