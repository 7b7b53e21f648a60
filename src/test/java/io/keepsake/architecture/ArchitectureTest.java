package io.keepsake.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.keepsake.Application;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {
    private static final JavaClasses KEEPSAKE = new ClassFileImporter()
            .withImportOption(location -> !location.contains("test-classes"))
            .importPackages("io.keepsake");
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("broken");

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of("only ui and platform know Vaadin", Rules.ONLY_UI_AND_PLATFORM_KNOW_VAADIN),
                Arguments.of("repositories are not public", Rules.REPOSITORIES_ARE_NOT_PUBLIC),
                Arguments.of("repositories ask for the workspace", Rules.REPOSITORIES_ASK_FOR_THE_WORKSPACE_FIRST),
                Arguments.of("SQL asks for the workspace", Rules.SQL_ASKS_FOR_THE_WORKSPACE_FIRST),
                Arguments.of("services are scoped", Rules.SERVICES_SAY_FOR_WHICH_WORKSPACE),
                Arguments.of("the workspace comes first", Rules.A_WORKSPACE_IS_NAMED_BY_THE_FIRST_ARGUMENT),
                Arguments.of("transactions have a scope", Rules.TRANSACTIONS_BEGIN_ONLY_WITH_A_SCOPE),
                Arguments.of("ambient state lives in one class", Rules.AMBIENT_STATE_LIVES_IN_ONE_CLASS),
                Arguments.of("streams of rows are closed", Rules.STREAMS_OF_ROWS_ARE_CLOSED),
                Arguments.of("views are private", Rules.VIEWS_ARE_PRIVATE_TO_THEIR_PACKAGE),
                Arguments.of("nobody sees a ui", Rules.NOBODY_BUT_SLOTS_IS_SEEN_OF_A_UI));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void holds(String name, ArchRule rule) {
        rule.check(KEEPSAKE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void catchesItsBreach(String name, ArchRule rule) {
        assertThatThrownBy(() -> rule.check(BROKEN)).isInstanceOf(AssertionError.class);
    }

    @Test
    void modulesDependOnEachOtherOneWayOnly() {
        ApplicationModules.of(Application.class).verify();
    }

    @Test
    void oneClassTellsTheDatabaseWhichWorkspace() throws IOException {
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(Files::isRegularFile).filter(ArchitectureTest::namesTheSetting))
                    .extracting(source -> source.getFileName().toString())
                    .containsExactly("WorkspaceTransactionManager.java");
        }
    }

    private static boolean namesTheSetting(Path source) {
        try {
            return Files.readString(source).contains("set local app.workspace_id");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
