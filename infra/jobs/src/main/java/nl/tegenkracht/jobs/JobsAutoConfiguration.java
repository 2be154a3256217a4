package nl.tegenkracht.jobs;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Runs whatever jobs a part has, unless it was only woken for maintenance: then nobody asks it anything either. */
@AutoConfiguration
@ConditionalOnWebApplication
public class JobsAutoConfiguration {

    @Bean
    Jobs jobs(ObjectProvider<Job> jobs, Environment settings, MeterRegistry meters) {
        return new Jobs(jobs.orderedStream().toList(), settings, meters);
    }
}
