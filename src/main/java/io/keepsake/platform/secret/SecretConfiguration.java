package io.keepsake.platform.secret;

import io.keepsake.platform.database.EmbeddedPostgres;
import io.keepsake.platform.start.DataFolder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class SecretConfiguration {
    @Bean
    Secret secret(
            @Value("${keepsake.secret:}") String given,
            DataFolder folder,
            ObjectProvider<EmbeddedPostgres> ownServer,
            JdbcClient sql) {
        SecretSearch search = new SecretSearch(folder, new Installation(sql));
        boolean hasOwnServer = ownServer.stream().findAny().isPresent();
        return hasOwnServer ? search.givenOrInFolder(given) : search.given(given);
    }
}
