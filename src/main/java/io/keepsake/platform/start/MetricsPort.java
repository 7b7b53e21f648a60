package io.keepsake.platform.start;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Gives the metrics a port, unless it was chosen: the pages' port and 1,000, so that two Keepsakes stay apart. */
final class MetricsPort implements EnvironmentPostProcessor, Ordered {
    static final String PROPERTY = "management.server.port";
    private static final int APART = 1_000;
    private static final int HIGHEST = 65_535;

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var chosen = environment.getProperty("KEEPSAKE_METRICS_PORT");
        var port = chosen == null ? besides(environment.getProperty("server.port", "0")) : chosen;
        environment.getPropertySources().addLast(new MapPropertySource("metrics port", Map.of(PROPERTY, port)));
    }

    /** After the files of properties are read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    /** What is no port is complained about by whoever opens it. */
    private static String besides(String pages) {
        if (!pages.matches("[1-9]\\d{0,4}")) {
            return "0";
        }
        var port = Integer.parseInt(pages);
        return String.valueOf(port + APART > HIGHEST ? port - APART : port + APART);
    }
}
