package io.keepsake.customer.ui;

import io.keepsake.BrowserTest;
import io.keepsake.Screen;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

class CustomersBrowserTest extends BrowserTest {
    @Autowired
    Crowd crowd;

    @ParameterizedTest
    @EnumSource
    void showsCustomers(Screen screen) {
        var acme = world.acme();
        crowd.fill(acme, 400);
        var page = open(screen, acme.grace());
        page.navigate("/w/" + acme.workspace().slug() + "/customers");
        page.getByText("400 customers").waitFor();
        page.locator("a.row-link").first().waitFor();
        picture(page, "customers-" + screen);
        fits(page);
        accessible(page);
    }
}
