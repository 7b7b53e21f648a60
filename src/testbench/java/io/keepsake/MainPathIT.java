package io.keepsake;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.testbench.ButtonElement;
import com.vaadin.flow.component.confirmdialog.testbench.ConfirmDialogElement;
import com.vaadin.flow.component.grid.testbench.GridElement;
import com.vaadin.flow.component.menubar.testbench.MenuBarElement;
import com.vaadin.flow.component.textfield.testbench.PasswordFieldElement;
import com.vaadin.flow.component.textfield.testbench.TextFieldElement;
import com.vaadin.testbench.BrowserTest;
import com.vaadin.testbench.BrowserTestBase;
import org.openqa.selenium.By;

/** The main path on the demo of a running Keepsake: sign in, find a customer, archive them. */
class MainPathIT extends BrowserTestBase {
    private static final String KEEPSAKE = System.getProperty("keepsake.url", "http://127.0.0.1:8080");

    @BrowserTest
    void archivesACustomer() {
        signIn("marketer@keepsake.test");
        String name = openFirstCustomer();
        chooseInSettings("Archive customer");
        $(ConfirmDialogElement.class).waitForFirst().getConfirmButton().click();
        waitUntil(page -> bodyText().contains("Archived"));
        assertThat(bodyText()).doesNotContain(name);
    }

    private void signIn(String email) {
        getDriver().get(KEEPSAKE + "/w/aurora/customers?state=registered");
        $(TextFieldElement.class).withLabel("Email").waitForFirst().setValue(email);
        $(PasswordFieldElement.class).withLabel("Password").first().setValue("keepsake-demo");
        $(ButtonElement.class).withText("Sign in").first().click();
    }

    private String openFirstCustomer() {
        GridElement customers = $(GridElement.class).waitForFirst();
        waitUntil(page -> customers.getRowCount() > 0);
        String name = customers.getCell(0, 0).getText();
        customers.getCell(0, 0).click();
        return name;
    }

    private void chooseInSettings(String action) {
        MenuBarElement settings =
                $(MenuBarElement.class).withAttribute("aria-label", "Settings").waitForFirst();
        settings.getButtons().getFirst().click();
        settings.getSubMenuItems().stream()
                .filter(item -> item.getText().equals(action))
                .findFirst()
                .orElseThrow()
                .click();
    }

    private String bodyText() {
        return findElement(By.tagName("body")).getText();
    }
}
