package io.keepsake.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.keepsake.BrowserTest;
import io.keepsake.Screen;
import io.keepsake.World.Brand;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the status of a page says: the same of what is not there and of what is somebody else's. */
class PageStatusTest extends BrowserTest {
    @Autowired
    Twins twins;

    @Test
    void saysNotFoundOfWhatIsNotThereAndOfWhatIsNotTheirs() {
        var acme = world.acme();
        var globex = world.globex();
        var ours = twins.make(acme.id(), acme.ada()).things();
        var theirs = twins.make(globex.id(), globex.ada()).things();
        var page = open(Screen.WIDE, acme.ada());

        for (var there :
                List.of("", "/customers", "/customers/" + ours.ada(), "/import", "/import/" + ours.finished())) {
            assertThat(status(page, in(acme) + there)).as(there).isEqualTo(200);
            assertThat(status(page, in(globex) + there)).as("theirs: " + there).isEqualTo(404);
            assertThat(status(page, "/w/nobodys" + there))
                    .as("nobody's: " + there)
                    .isEqualTo(404);
        }
        for (var absent : List.of(
                "/customers/" + theirs.ada(),
                "/customers/" + Things.NOBODYS.ada(),
                "/customers/x",
                "/import/" + theirs.finished(),
                "/import/x",
                "/nowhere")) {
            assertThat(status(page, in(acme) + absent)).as(absent).isEqualTo(404);
        }
        assertThat(status(page, "/nowhere")).isEqualTo(404);
        assertThat(status(page, "/")).isEqualTo(200);
    }

    private static String in(Brand brand) {
        return "/w/" + brand.workspace().slug();
    }

    private static int status(Page page, String address) {
        return page.navigate(address).status();
    }
}
