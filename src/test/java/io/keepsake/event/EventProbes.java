package io.keepsake.event;

import static io.keepsake.isolation.Probe.asking;
import static io.keepsake.isolation.Probe.doing;

import io.keepsake.isolation.NaturalKeys;
import io.keepsake.isolation.Probe;
import io.keepsake.isolation.Probes;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

@Component
class EventProbes implements Probes {
    private static final PastEvent.Position LATER =
            new PastEvent.Position(Instant.parse("2026-06-01T00:00:00Z"), Long.MIN_VALUE);

    private final Timeline timeline;
    private final EventIntake intake;
    private final EventPreparation preparation;
    private final EventMessages messages;
    private final Collecting collecting;
    private final CollectingRemains remains;
    private final Arrivals arrivals;

    EventProbes(
            Timeline timeline,
            EventIntake intake,
            EventPreparation preparation,
            EventMessages messages,
            Collecting collecting,
            CollectingRemains remains,
            Arrivals arrivals) {
        this.timeline = timeline;
        this.intake = intake;
        this.preparation = preparation;
        this.messages = messages;
        this.collecting = collecting;
        this.remains = remains;
        this.arrivals = arrivals;
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
                doing("CollectingRemains.remove()", (workspace, things) -> remains.remove(workspace)));
    }
}
