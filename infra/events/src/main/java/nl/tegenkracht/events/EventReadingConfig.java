package nl.tegenkracht.events;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import nl.tegenkracht.core.domain.DomainRegister;
import nl.tegenkracht.jobs.Job;
import nl.tegenkracht.starter.MaintenanceJob;
import nl.tegenkracht.starter.TegenkrachtProperties;
import nl.tegenkracht.storage.SharedStorage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.ConsumerFactory;

/** Reading events, for a service that handles any. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBean(EventHandler.class)
class EventReadingConfig {

    /** Every topic has one partition and so one reader: order is kept, while domains do not wait for each other. */
    private static final int CONCURRENCY = 3;

    @Bean
    EventDispatcher eventDispatcher(EnvelopeCipher cipher, DomainRegister domains, MongoTemplate mongo,
            SharedStorage shared, MeterRegistry meters, Clock clock, ObjectProvider<EventHandler> available) {
        var handlers = available.orderedStream().toList();
        return new EventDispatcher(domains,
                new EventInbox(cipher, new ParkedEvents(mongo::getCollection, meters, clock),
                        handlers.stream().filter(handler -> !handler.kamerWide()).toList()),
                new EventInbox(cipher, new ParkedEvents(shared.operations()::getCollection, meters, clock),
                        handlers.stream().filter(EventHandler::kamerWide).toList()));
    }

    @Bean
    EventSubscription eventSubscription(ConsumerFactory<String, byte[]> consumers, EventDispatcher dispatcher,
            TegenkrachtProperties properties, DomainRegister domains, ApplicationEventPublisher applicationEvents,
            ObjectProvider<EventHandler> available, ObjectProvider<KamerWideCopy> copy,
            @Value("${tegenkracht.job.name:}") String job) {
        var group = properties.principal() + ".verwerking";
        var replay = new KamerWideReplay(copy.getIfAvailable(), dispatcher::lookAgain);
        List<EventHandler> handlers = available.orderedStream().toList();
        return new EventSubscription(new SubscribedTopics(domains, handlers), consumers, group,
                new TopicReader(consumers, applicationEvents, dispatcher, group, CONCURRENCY, replay),
                new TopicReader(consumers, applicationEvents, dispatcher, group, 1, replay), replay, job.isEmpty());
    }

    @Bean
    Job parkedCountJob(EventDispatcher dispatcher, DomainRegister domains, MeterRegistry meters) {
        var gauge = new ParkedGauge(dispatcher, domains, meters);
        return new Job("parked", Duration.ofSeconds(10), Duration.ofSeconds(30), gauge::count);
    }

    @Bean
    LagGauge lagGauge(EventSubscription subscription, ConsumerFactory<String, byte[]> consumers,
            MeterRegistry meters) {
        return new LagGauge(subscription.group(), subscription::topics, consumers, meters);
    }

    @Bean
    Job lagJob(LagGauge gauge) {
        return new Job("lag", Duration.ofSeconds(10), Duration.ofSeconds(30), gauge::look);
    }

    @Bean
    MaintenanceJob parkedJob(EventDispatcher dispatcher) {
        return MaintenanceJob.of("parked", new ParkedList(dispatcher)::show);
    }

    @Bean
    MaintenanceJob retryParkedJob(EventDispatcher dispatcher) {
        return MaintenanceJob.of("retry-parked", dispatcher::retry);
    }
}
