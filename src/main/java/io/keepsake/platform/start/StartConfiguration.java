package io.keepsake.platform.start;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StartConfiguration {
    @Bean
    DataFolder dataFolder(@Value("${keepsake.data:data}") Path path) {
        return DataFolder.open(path);
    }
}
