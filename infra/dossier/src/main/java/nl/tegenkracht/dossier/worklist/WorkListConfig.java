package nl.tegenkracht.dossier.worklist;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The work lists and their address. */
@Configuration(proxyBeanMethods = false)
@Import(WorkListApi.class)
public class WorkListConfig {

    @Bean
    WorkList workList(MongoTemplate mongo) {
        return new WorkList(mongo);
    }
}
