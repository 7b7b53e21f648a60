package io.keepsake.customer;

import static io.keepsake.customer.Rows.named;
import static io.keepsake.customer.Rows.profile;
import static io.keepsake.customer.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.keepsake.KeepsakeTest;
import io.keepsake.World;
import io.keepsake.account.AuditEntry;
import io.keepsake.account.AuditLog;
import io.keepsake.platform.workspace.NotFound;
import io.keepsake.platform.workspace.NotPermitted;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KeepsakeTest
class SubscriptionsTest {
    @Autowired
    World world;

    @Autowired
    Customers customers;

    @Autowired
    CustomerIntake intake;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    AuditLog audit;

    private World.Brand acme;
    private Customer ada;

    @BeforeEach
    void makeTheWorld() {
        acme = world.acme();
        ada = ((Saved.Done) world.as(
                        acme.grace(), () -> customers.create(acme.id(), named("Ada", "C-1", null), Readmission.REFUSE)))
                .customer();
    }

    @Test
    void areUnknownUntilSomebodySays() {
        assertThat(list())
                .extracting(Subscription::channel, Subscription::state, Subscription::since)
                .containsExactly(
                        tuple(Channel.EMAIL, SubscriptionState.UNKNOWN, Optional.empty()),
                        tuple(Channel.SMS, SubscriptionState.UNKNOWN, Optional.empty()),
                        tuple(Channel.WHATSAPP, SubscriptionState.UNKNOWN, Optional.empty()),
                        tuple(Channel.WEB_PUSH, SubscriptionState.UNKNOWN, Optional.empty()),
                        tuple(Channel.CONNECTOR, SubscriptionState.UNKNOWN, Optional.empty()));
    }

    @Test
    void rememberWhoChangedThemHow() {
        unsubscribe(Channel.EMAIL);
        take(Map.of(Channel.EMAIL, true, Channel.SMS, true));
        subscribe(Channel.EMAIL);
        assertThat(list().getFirst().since().orElseThrow()).satisfies(change -> {
            assertThat(change.state()).isEqualTo(SubscriptionState.SUBSCRIBED);
            assertThat(change.source()).isEqualTo(SubscriptionSource.USER);
            assertThat(change.user()).contains("Grace");
        });
        assertThat(world.as(acme.linus(), () -> subscriptions.history(acme.id(), ada.id())))
                .extracting(SubscriptionChange::channel, SubscriptionChange::state, SubscriptionChange::source)
                .containsExactly(
                        tuple(Channel.EMAIL, SubscriptionState.SUBSCRIBED, SubscriptionSource.USER),
                        tuple(Channel.SMS, SubscriptionState.SUBSCRIBED, SubscriptionSource.IMPORT),
                        tuple(Channel.EMAIL, SubscriptionState.UNSUBSCRIBED, SubscriptionSource.USER));
        assertThat(world.as(
                        acme.linus(), () -> audit.ofCustomer(acme.id(), ada.id().value())))
                .extracting(AuditEntry::action, AuditEntry::fields)
                .containsExactly(
                        tuple("Subscribed", List.of("Email")),
                        tuple("Changed by import", List.of("SMS")),
                        tuple("Unsubscribed", List.of("Email")),
                        tuple("Created", List.of("First name", "System ID")));
    }

    @Test
    void rememberWhenSomethingWasSaidElsewhere() {
        var at = Instant.parse("2025-05-03T08:15:00Z");
        unsubscribe(Channel.SMS);
        say(
                new IncomingSubscription(ada.id(), Channel.EMAIL, false, at),
                new IncomingSubscription(ada.id(), Channel.SMS, true, at));
        var email = new SubscriptionChange(
                Channel.EMAIL, SubscriptionState.UNSUBSCRIBED, SubscriptionSource.DEMO, at, Optional.of("Grace"));
        assertThat(list().getFirst().since()).contains(email);
        assertThat(list().get(1).state()).isEqualTo(SubscriptionState.UNSUBSCRIBED);
        assertThat(world.as(acme.linus(), () -> subscriptions.history(acme.id(), ada.id())))
                .hasSize(2)
                .startsWith(email);
    }

    @Test
    void areNobodysBusinessInAnotherWorkspace() {
        var globex = world.globex();
        var said = new IncomingSubscription(ada.id(), Channel.EMAIL, true, Instant.now());
        assertThatThrownBy(() -> world.as(
                        globex.grace(), () -> subscriptions.take(globex.id(), List.of(said), SubscriptionSource.API)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.as(
                        acme.linus(), () -> subscriptions.take(acme.id(), List.of(said), SubscriptionSource.API)))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void changeNothingWhereTheyStandSoAlready() {
        unsubscribe(Channel.EMAIL);
        unsubscribe(Channel.EMAIL);
        assertThat(world.as(acme.linus(), () -> subscriptions.history(acme.id(), ada.id())))
                .hasSize(1);
    }

    @Test
    void areChangedByThoseWhoMayEdit() {
        assertThatThrownBy(() -> world.as(
                        acme.linus(), () -> subscriptions.subscribe(acme.id(), ada.keepsakeId(), Channel.EMAIL)))
                .isInstanceOf(NotPermitted.class);
        var globex = world.globex();
        assertThatThrownBy(() -> world.as(
                        globex.ada(), () -> subscriptions.subscribe(globex.id(), ada.keepsakeId(), Channel.EMAIL)))
                .isInstanceOf(NotFound.class);
        assertThat(list()).extracting(Subscription::state).containsOnly(SubscriptionState.UNKNOWN);
    }

    private List<Subscription> list() {
        return world.as(acme.linus(), () -> subscriptions.list(acme.id(), ada.id()));
    }

    private void subscribe(Channel channel) {
        world.as(acme.grace(), () -> subscriptions.subscribe(acme.id(), ada.keepsakeId(), channel));
    }

    private void unsubscribe(Channel channel) {
        world.as(acme.grace(), () -> subscriptions.unsubscribe(acme.id(), ada.keepsakeId(), channel));
    }

    private void say(IncomingSubscription... said) {
        world.as(acme.grace(), () -> subscriptions.take(acme.id(), List.of(said), SubscriptionSource.DEMO));
    }

    private void take(Map<Channel, Boolean> wanted) {
        world.as(
                acme.grace(),
                () -> intake.take(
                        acme.id(), List.of(row(profile("C-1", null, null), wanted)), SubscriptionSource.IMPORT));
    }
}
