package nl.tegenkracht.events;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;

/** Telling events, and reading them for a service that handles any. */
@AutoConfiguration
@Import({KafkaConfig.class, EventReadingConfig.class})
public class EventsAutoConfiguration {
}
