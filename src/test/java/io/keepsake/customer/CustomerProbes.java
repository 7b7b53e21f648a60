package io.keepsake.customer;

import static io.keepsake.isolation.Probe.asking;
import static io.keepsake.isolation.Probe.doing;

import io.keepsake.isolation.NaturalKeys;
import io.keepsake.isolation.Probe;
import io.keepsake.isolation.Probes;
import io.keepsake.platform.data.Json;
import io.keepsake.platform.personal.ValueType;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

@Component
class CustomerProbes implements Probes {
    private static final CustomerQuery ADA = CustomerQuery.ALL.withSearch("ada@example.com");
    private static final Matches TWO = new Matches(2, false);
    /** Ada, of whom something new became known. */
    private static final IncomingCustomer ADA_AGAIN = new IncomingCustomer(
            Profile.EMPTY.filledFrom(
                    new Profile(null, null, "ada@example.com", null, null, "fr", null, null, Json.EMPTY)),
            List.of("device-1"),
            Json.EMPTY,
            Map.of());

    private final CustomerSearch search;
    private final SavedFilters filters;
    private final Subscriptions subscriptions;
    private final CustomersInDetail details;
    private final CustomerLookup lookup;
    private final CustomerIntake intake;
    private final ExportRows export;
    private final AttributeCatalogue catalogue;
    private final ChosenColumns columns;
    private final Customers customers;
    private final Merging merging;
    private final CustomersOfPrograms programs;

    CustomerProbes(
            CustomerSearch search,
            SavedFilters filters,
            Subscriptions subscriptions,
            CustomersInDetail details,
            CustomerLookup lookup,
            CustomerIntake intake,
            ExportRows export,
            AttributeCatalogue catalogue,
            ChosenColumns columns,
            Customers customers,
            Merging merging,
            CustomersOfPrograms programs) {
        this.search = search;
        this.filters = filters;
        this.subscriptions = subscriptions;
        this.details = details;
        this.lookup = lookup;
        this.intake = intake;
        this.export = export;
        this.catalogue = catalogue;
        this.columns = columns;
        this.customers = customers;
        this.merging = merging;
        this.programs = programs;
    }

    @Override
    public Stream<Probe> all() {
        return Stream.of(one(), lists(), subscribing(), incoming()).flatMap(probes -> probes);
    }

    private Stream<Probe> one() {
        return Stream.of(
                asking("Customers.find(KeepsakeId)", (workspace, things) -> customers.find(workspace, things.ada())),
                asking(
                        "Customers.find(Collection)",
                        (workspace, things) -> customers.find(workspace, List.of(things.adaId()))),
                asking(
                        "Customers.require(KeepsakeId)",
                        (workspace, things) -> customers.require(workspace, things.ada())),
                asking(
                        "Customers.create(Profile, Readmission)",
                        (workspace, things) -> customers
                                .create(workspace, NaturalKeys.EVE.profile(), Readmission.REFUSE)
                                .getClass()),
                doing(
                        "Merging.merge(Customer, Customer)",
                        (workspace, things) -> merging.merge(
                                workspace,
                                customers.require(workspace, things.ada()),
                                customers.require(workspace, things.visitor()))),
                doing("Customers.edit(KeepsakeId, int, Profile, Readmission)", (workspace, things) -> {
                    var known = customers.require(workspace, things.ada());
                    var named = Profile.EMPTY.filledFrom(known.profile()).filledFrom(named("Countess"));
                    customers.edit(workspace, things.ada(), known.version(), named, Readmission.REFUSE);
                }),
                asking("CustomersOfPrograms.create(Optional, ProfilePatch)", (workspace, things) -> {
                    var another = new NamedRequest("order-2", "Yan");
                    var yan = new ProfilePatch(Map.of(ProfileField.System.SYSTEM_ID, "C-10"), Map.of());
                    programs.create(workspace, Optional.of(another), yan);
                    var again = programs.create(workspace, Optional.of(NaturalKeys.REQUEST), NaturalKeys.ZOE);
                    return ((Saved.Done) again).customer().keepsakeId();
                }),
                doing(
                        "CustomersOfPrograms.change(KeepsakeId, Optional, ProfilePatch)",
                        (workspace, things) -> programs.change(
                                workspace,
                                things.ada(),
                                Optional.empty(),
                                new ProfilePatch(Map.of(ProfileField.System.CITY, "London"), Map.of()))),
                asking(
                        "CustomersInDetail.require(KeepsakeId)",
                        (workspace, things) -> details.require(workspace, things.ada())),
                asking(
                        "CustomersInDetail.require(CustomerId)",
                        (workspace, things) -> details.require(workspace, things.adaId())));
    }

    private Stream<Probe> lists() {
        var opened = new ExportRows.Opened(TWO, List.of("Points"));
        return Stream.of(
                asking("CustomerSearch.count(CustomerQuery)", (workspace, things) -> search.count(workspace, ADA)),
                asking(
                        "CustomerSearch.page(CustomerQuery, Matches, Optional, int, int)",
                        (workspace, things) -> search.page(workspace, ADA, TWO, Optional.empty(), 0, 10)),
                asking(
                        "CustomerSearch.neighbours(CustomerQuery, KeepsakeId)",
                        (workspace, things) -> search.neighbours(workspace, CustomerQuery.ALL, things.ada())),
                asking("ExportRows.open(CustomerQuery)", (workspace, things) -> export.open(workspace, ADA)),
                asking(
                        "ExportRows.page(CustomerQuery, Opened, Optional, int)",
                        (workspace, things) -> export.page(workspace, ADA, opened, Optional.empty(), 10)),
                asking("SavedFilters.list()", (workspace, things) -> filters.list(workspace)),
                asking(
                        "SavedFilters.save(String, CustomerQuery)",
                        (workspace, things) -> filters.save(workspace, "Everybody", CustomerQuery.ALL)),
                asking(
                        "SavedFilters.rename(long, String)",
                        (workspace, things) -> filters.rename(workspace, things.filter(), "Renamed")),
                doing("SavedFilters.delete(long)", (workspace, things) -> filters.delete(workspace, things.filter())),
                asking("ChosenColumns.of()", (workspace, things) -> columns.of(workspace)),
                doing(
                        "ChosenColumns.choose(Set)",
                        (workspace, things) -> columns.choose(workspace, EnumSet.of(CustomerColumn.CITY))));
    }

    private Stream<Probe> subscribing() {
        return Stream.of(
                doing("Subscriptions.take(List, SubscriptionSource)", (workspace, things) -> {
                    var said = new IncomingSubscription(things.adaId(), Channel.WHATSAPP, true, NaturalKeys.NOON);
                    subscriptions.take(workspace, List.of(said), SubscriptionSource.API);
                }),
                asking(
                        "Subscriptions.tell(KeepsakeId, Channel, boolean, SubscriptionSource)",
                        (workspace, things) -> subscriptions.tell(
                                workspace, things.ada(), Channel.WEB_PUSH, true, SubscriptionSource.API)),
                asking(
                        "Subscriptions.list(CustomerId)",
                        (workspace, things) -> subscriptions.list(workspace, things.adaId())),
                asking(
                        "Subscriptions.history(CustomerId)",
                        (workspace, things) -> subscriptions.history(workspace, things.adaId())),
                doing(
                        "Subscriptions.subscribe(KeepsakeId, Channel)",
                        (workspace, things) -> subscriptions.subscribe(workspace, things.ada(), Channel.SMS)),
                doing(
                        "Subscriptions.unsubscribe(KeepsakeId, Channel)",
                        (workspace, things) -> subscriptions.unsubscribe(workspace, things.ada(), Channel.EMAIL)));
    }

    private Stream<Probe> incoming() {
        return Stream.of(
                asking(
                        "CustomerLookup.find(Collection)",
                        (workspace, things) ->
                                lookup.find(workspace, NaturalKeys.ADA.profile().identifiers())),
                asking(
                        "CustomerIntake.take(List, SubscriptionSource)",
                        (workspace, things) -> intake.take(workspace, List.of(ADA_AGAIN), SubscriptionSource.IMPORT)),
                asking(
                        "CustomerIntake.rehearse(List)",
                        (workspace, things) -> intake.rehearse(workspace, List.of(ADA_AGAIN))),
                asking("AttributeCatalogue.list()", (workspace, things) -> catalogue.list(workspace)),
                doing(
                        "AttributeCatalogue.register(Map)",
                        (workspace, things) -> catalogue.register(workspace, Map.of("Height", ValueType.NUMBER))));
    }

    private static Profile named(String first) {
        return new Profile(first, null, null, null, null, null, null, null, Json.EMPTY);
    }
}
