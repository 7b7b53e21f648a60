package io.keepsake.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.keepsake.KeepsakeTest;
import io.keepsake.World;
import io.keepsake.World.Brand;
import io.keepsake.account.Accounts;
import io.keepsake.account.Members;
import io.keepsake.account.NewUser;
import io.keepsake.account.NewWorkspace;
import io.keepsake.account.Role;
import io.keepsake.account.Users;
import io.keepsake.platform.workspace.NotPermitted;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What is written about no workspace, where no right is asked for: only Keepsake itself does it, or there is a reason. */
@KeepsakeTest
class WithoutWorkspaceTest {
    private static final Map<String, String> WITH_A_REASON = Map.of(
            "Workspaces.remember(UserId, WorkspaceId)", "where a user lands; who may enter is asked there",
            "Credentials.replace(Stored, String)", "knows the hash that was checked just now",
            "Setup.complete(String, String, NewWorkspace, NewUser)", "knows the token that stands in the log",
            "SignInThrottle.begin(String, String)", "before anybody is signed in",
            "SignInThrottle.succeeded(Attempt)", "is handed an attempt that was begun",
            "SignInThrottle.forgetOld()", "forgets what slows nobody down any more",
            "EventTable.makePartitions(Collection)", "partitions belong to nobody",
            "Keys.recognise(String)", "is handed the key itself",
            "DemoAccount.open()", "asks Accounts, which refuses users",
            "DemoAccount.letIn()", "asks Members, which refuses users");

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Accounts accounts;

    @Autowired
    Members members;

    @Autowired
    Users users;

    @Autowired
    World world;

    @Test
    void isTriedOrHasAReason() {
        assertThat(ScopedMethod.writesWithoutWorkspace(beans))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(keepsakesOwn(world.acme()).keySet().stream(), WITH_A_REASON.keySet().stream())
                                .toList());
    }

    @TestFactory
    Stream<DynamicTest> refusesUsers() {
        var acme = world.acme();
        return keepsakesOwn(acme).entrySet().stream()
                .map(own -> dynamicTest(
                        own.getKey(),
                        () -> assertThatThrownBy(() -> world.as(acme.ada(), own.getValue()))
                                .isInstanceOf(NotPermitted.class)));
    }

    private Map<String, Runnable> keepsakesOwn(Brand brand) {
        var here = brand.workspace();
        var another = new NewWorkspace("another", "Another", here.zone(), here.currency(), here.country());
        return Map.of(
                "Accounts.create(String)",
                () -> accounts.create("Mine"),
                "Accounts.addWorkspace(AccountId, NewWorkspace)",
                () -> accounts.addWorkspace(brand.account(), another),
                "Members.join(WorkspaceId, UserId, Role)",
                () -> members.join(here.id(), brand.linus(), Role.OWNER),
                "Members.joinAccount(AccountId, UserId, Role)",
                () -> members.joinAccount(brand.account(), brand.linus(), Role.OWNER),
                "Users.create(NewUser)",
                () -> users.create(new NewUser("Eve", "eve@keepsake.test", World.PASSWORD)));
    }
}
