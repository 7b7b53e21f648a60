package io.keepsake.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import io.keepsake.ViewTest;
import io.keepsake.World.Brand;
import jakarta.servlet.ServletContext;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page of a workspace, as the application's routes have them, with addresses that lead into another one. */
class EveryPageTest extends ViewTest {
    private static final Pattern PARAMETER = Pattern.compile(":(\\w+)");
    private static final String NO_WORKSPACE = "no-such-workspace";

    @Autowired
    Twins twins;

    @Autowired
    ServletContext context;

    private Brand acme;
    private Brand globex;
    private Twin ours;
    private Twin theirs;

    @BeforeEach
    void makeTwins() {
        acme = world.acme();
        globex = world.globex();
        ours = twins.make(acme.id(), acme.ada());
        theirs = twins.make(globex.id(), globex.ada());
    }

    @TestFactory
    Stream<DynamicTest> opensForWhomItIsMeant() {
        return pages().map(page -> dynamicTest(page, () -> {
            assertThat(open(page, slug(acme), ours.things())).contains("frame").doesNotContain("Page not found");
        }));
    }

    @TestFactory
    Stream<DynamicTest> isNotFoundInAWorkspaceOfOthers() {
        return pages().map(page -> dynamicTest(page, () -> {
            var unknown = open(page, NO_WORKSPACE, Things.NOBODYS);
            assertThat(unknown).contains("Page not found");
            assertThat(open(page, slug(globex), theirs.things())).isEqualTo(unknown);
            assertThat(open(page, slug(globex), ours.things())).isEqualTo(unknown);
            assertThat(open(page, slug(globex), Things.NOBODYS)).isEqualTo(unknown);
        }));
    }

    @TestFactory
    Stream<DynamicTest> isNotFoundForThingsOfOthers() {
        return pages().filter(EveryPageTest::isOfAThing)
                .map(page -> dynamicTest(page, () -> {
                    var unknown = open(page, slug(acme), Things.NOBODYS);
                    assertThat(unknown).contains("Page not found");
                    assertThat(open(page, slug(acme), theirs.things())).isEqualTo(unknown);
                }));
    }

    /** Templates of addresses with parameters: "w/:workspace/customers/:customer". */
    private Stream<String> pages() {
        var routes = ApplicationRouteRegistry.getInstance(new VaadinServletContext(context))
                .getRegisteredRoutes();
        return routes.stream()
                .map(RouteBaseData::getTemplate)
                .filter(template -> PARAMETER.matcher(template).find());
    }

    private static boolean isOfAThing(String page) {
        return PARAMETER.matcher(page).results().count() > 1;
    }

    /** What the page shows to Acme's owner, in words. */
    private String open(String page, String workspace, Things things) {
        signIn(acme.ada());
        UI.getCurrent()
                .navigate(
                        PARAMETER.matcher(page).replaceAll(parameter -> value(parameter.group(1), workspace, things)));
        return UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream()
                .map(part -> part.getElement().getOuterHTML())
                .collect(Collectors.joining("\n"));
    }

    private static String value(String parameter, String workspace, Things things) {
        return switch (parameter) {
            case "workspace" -> workspace;
            case "customer" -> things.ada().value();
            case "import" -> things.finished().value();
            default -> throw new AssertionError("No value for the parameter " + parameter);
        };
    }

    private static String slug(Brand brand) {
        return brand.workspace().slug();
    }
}
