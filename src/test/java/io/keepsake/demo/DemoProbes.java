package io.keepsake.demo;

import static io.keepsake.isolation.Probe.doing;

import io.keepsake.isolation.NaturalKeys;
import io.keepsake.isolation.Probe;
import io.keepsake.isolation.Probes;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

@Component
class DemoProbes implements Probes {
    private final DemoFilling filling;

    DemoProbes(DemoFilling filling) {
        this.filling = filling;
    }

    @Override
    public Stream<Probe> all() {
        var story = new Story(NaturalKeys.EVE, List.of(), List.of());
        return Stream.of(
                doing("DemoFilling.fill(List)", (workspace, things) -> filling.fill(workspace, List.of(story))));
    }
}
