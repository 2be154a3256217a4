package nl.tegenkracht.storage.job;

import java.time.Clock;
import nl.tegenkracht.core.domain.DomainRegister;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Jobs in every domain, for whoever has any. */
@Configuration(proxyBeanMethods = false)
public class JobConfig {

    @Bean
    Lease lease(MongoTemplate mongo, Clock clock) {
        return new Lease(mongo, clock);
    }

    @Bean
    DomainJobs domainJobs(DomainRegister domains, Lease lease) {
        return new DomainJobs(domains, lease);
    }
}
