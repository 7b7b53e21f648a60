package io.keepsake.demo;

import io.keepsake.event.EventPreparation;
import io.keepsake.platform.start.CannotStart;
import io.keepsake.platform.workspace.Ambient;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Makes the demo on an empty database, before the first request is answered. Each step is a transaction that is either
 * done or not, so that a start after a crash goes on where the crash was.
 */
@Component
class Demo implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);

    private final Environment environment;
    private final DemoAccount account;
    private final DemoFilling filling;
    private final EventPreparation preparation;
    private final DemoKeys keys;
    private volatile boolean running;

    Demo(
            Environment environment,
            DemoAccount account,
            DemoFilling filling,
            EventPreparation preparation,
            DemoKeys keys) {
        this.environment = environment;
        this.account = account;
        this.filling = filling;
        this.preparation = preparation;
        this.keys = keys;
    }

    @Override
    public void start() {
        Ambient.asKeepsake(this::makeWhereDue);
        Ambient.asKeepsake(keys::hand);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which starts with the last. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void makeWhereDue() {
        var halfDone = account.isHalfDone();
        if (halfDone || isWanted() && account.isPossible()) {
            LOG.info("Making the demo: two brands and eighteen months of what their customers did.");
            if (!halfDone) {
                account.open();
            }
            fill();
            account.letIn();
        }
    }

    private void fill() {
        var town = new Town(Instant.now().truncatedTo(ChronoUnit.SECONDS));
        for (var brand : List.of(Brands.AURORA, Brands.BRIO)) {
            var workspace = account.workspace(brand).id();
            var stories = town.stories(brand);
            preparation.makeRoom(workspace, months(stories));
            filling.fill(workspace, stories);
        }
    }

    private static List<YearMonth> months(List<Story> stories) {
        return stories.stream()
                .flatMap(story -> story.happenings().stream())
                .map(happening -> YearMonth.from(happening.at().atOffset(ZoneOffset.UTC)))
                .collect(Collectors.collectingAndThen(Collectors.toSet(), List::copyOf));
    }

    /** Said in {@code KEEPSAKE_DEMO}; where it is not, only Keepsake's own PostgreSQL gets one. */
    private boolean isWanted() {
        var said = environment.getProperty("keepsake.demo", "");
        return switch (said.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            case "" -> !environment.containsProperty("spring.datasource.url");
            default -> throw new CannotStart("KEEPSAKE_DEMO must be true or false, and is " + said + ".");
        };
    }
}
