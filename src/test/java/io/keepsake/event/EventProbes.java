package io.keepsake.event;

import static io.keepsake.isolation.Probe.asking;
import static io.keepsake.isolation.Probe.doing;

import io.keepsake.isolation.NaturalKeys;
import io.keepsake.isolation.Probe;
import io.keepsake.isolation.Probes;
import io.keepsake.platform.data.Json;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

@Component
class EventProbes implements Probes {
    private static final CatalogueKey.Event PURCHASED = new CatalogueKey.Event("Purchased");
    private static final CatalogueKey.Property AMOUNT = new CatalogueKey.Property("amount");
    private static final PastEvent.Position LATER =
            new PastEvent.Position(Instant.parse("2026-06-01T00:00:00Z"), Long.MIN_VALUE);

    private static final CatalogueKey.Event FAX = new CatalogueKey.Event(NaturalKeys.FAX);
    private static final List<String> ORDERS = List.of(NaturalKeys.BOOKING, NaturalKeys.RENTAL);

    private final Timeline timeline;
    private final EventIntake intake;
    private final EventPreparation preparation;
    private final EventMessages messages;
    private final Collecting collecting;
    private final CollectingRemains remains;
    private final Arrivals arrivals;
    private final DataCatalogue catalogue;
    private final CatalogueFolding folding;
    private final EventRetention retention;

    EventProbes(
            Timeline timeline,
            EventIntake intake,
            EventPreparation preparation,
            EventMessages messages,
            Collecting collecting,
            CollectingRemains remains,
            Arrivals arrivals,
            DataCatalogue catalogue,
            CatalogueFolding folding,
            EventRetention retention) {
        this.timeline = timeline;
        this.intake = intake;
        this.preparation = preparation;
        this.messages = messages;
        this.collecting = collecting;
        this.remains = remains;
        this.arrivals = arrivals;
        this.catalogue = catalogue;
        this.folding = folding;
        this.retention = retention;
    }

    @Override
    public Stream<Probe> all() {
        return Stream.of(
                asking(
                        "Timeline.newest(CustomerId, ActivityFilter, int)",
                        (workspace, things) -> timeline.newest(workspace, things.adaId(), ActivityFilter.ALL, 9)),
                asking(
                        "Timeline.olderThan(CustomerId, ActivityFilter, Position, int)",
                        (workspace, things) ->
                                timeline.olderThan(workspace, things.adaId(), ActivityFilter.ALL, LATER, 9)),
                asking("Timeline.byDay(CustomerId)", (workspace, things) -> timeline.byDay(workspace, things.adaId())),
                asking(
                        "EventIntake.take(List)",
                        (workspace, things) -> intake.take(workspace, NaturalKeys.story(things.adaId(), "again"))),
                asking(
                        "EventPreparation.unseen(Collection)",
                        (workspace, things) -> preparation.unseen(workspace, List.of("ada-1", "eve-1"))),
                asking(
                        "EventPreparation.amounts(Collection)",
                        (workspace, things) -> uncounted(preparation.amounts(workspace, ORDERS))),
                doing(
                        "EventPreparation.makeRoom(Collection)",
                        (workspace, things) -> preparation.makeRoom(workspace, List.of(YearMonth.of(2026, 3)))),
                doing("EventMessages.forgetSomeOld()", (workspace, things) -> messages.forgetSomeOld(workspace)),
                asking(
                        "Collecting.take(List)",
                        (workspace, things) -> collecting.take(workspace, List.of(NaturalKeys.DELIVERY))),
                asking(
                        "Arrivals.latest(Instant, int)",
                        (workspace, things) -> arrivals.latest(workspace, Instant.EPOCH, 9)),
                asking("Collecting.problems()", (workspace, things) -> collecting.problems(workspace)),
                doing("CollectingRemains.remove()", (workspace, things) -> remains.remove(workspace)),
                asking("DataCatalogue.contents()", (workspace, things) -> catalogue.contents(workspace)),
                asking("DataCatalogue.eventLabels()", (workspace, things) -> catalogue.eventLabels(workspace)),
                asking("DataCatalogue.propertyLabels()", (workspace, things) -> catalogue.propertyLabels(workspace)),
                doing("DataCatalogue.remove(CatalogueKey)", (workspace, things) -> catalogue.remove(workspace, FAX)),
                doing(
                        "DataCatalogue.describe(CatalogueKey, String, String)",
                        (workspace, things) -> catalogue.describe(workspace, PURCHASED, "Ordered", "")),
                doing(
                        "DataCatalogue.retire(CatalogueKey, boolean)",
                        (workspace, things) -> catalogue.retire(workspace, AMOUNT, true)),
                doing(
                        "DataCatalogue.decide(Valued, boolean)",
                        (workspace, things) -> catalogue.decide(workspace, AMOUNT, true)),
                doing(
                        "DataCatalogue.define(Event, CountsAs, Optional)",
                        (workspace, things) ->
                                catalogue.define(workspace, PURCHASED, CountsAs.NOTHING, Optional.empty())),
                asking("CatalogueFolding.foldSome()", (workspace, things) -> folding.foldSome(workspace)),
                asking("EventRetention.months()", (workspace, things) -> retention.months(workspace)),
                asking("EventRetention.outdated(int)", (workspace, things) -> retention.outdated(workspace, 120)),
                doing(
                        "EventRetention.keepFor(Optional)",
                        (workspace, things) -> retention.keepFor(workspace, Optional.of(1))),
                doing("EventRetention.removeSome()", (workspace, things) -> retention.removeSome(workspace)));
    }

    private static List<Optional<String>> uncounted(AmountRules rules) {
        var free = Json.parse("{\"amount\": \"free\"}");
        return ORDERS.stream().map(name -> rules.problem(name, free)).toList();
    }
}
