package nl.tegenkracht.storage;

import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Databases;
import nl.tegenkracht.contracts.Deployment;
import nl.tegenkracht.core.domain.DomainRegister;
import nl.tegenkracht.core.refusal.OutageSign;
import nl.tegenkracht.jobs.Job;
import nl.tegenkracht.starter.TegenkrachtProperties;
import nl.tegenkracht.storage.job.JobConfig;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/** Storage per (service, domain). */
@AutoConfiguration(after = MongoAutoConfiguration.class, before = DataMongoAutoConfiguration.class)
@Import(JobConfig.class)
public class MongoConfig {

    private static final Duration ACKNOWLEDGED_WITHIN = Duration.ofSeconds(10);

    @Bean
    DatabaseClients databaseClients(MongoClientSettings settings,
            ObjectProvider<MongoClientSettingsBuilderCustomizer> customizers, TegenkrachtProperties properties,
            ObjectProvider<StorageIndexes> indexes) {
        return new DatabaseClients(settings, customizers.orderedStream().toList(), properties.keyDirectory(),
                indexes::orderedStream, InstantSource.system());
    }

    @Bean
    Job idleDatabasesJob(DatabaseClients clients) {
        return new Job("idle-databases", Duration.ofMinutes(1), Duration.ofMinutes(1), clients::closeIdle);
    }

    @Bean
    MongoDatabaseFactory domainDatabases(DatabaseClients clients, TegenkrachtProperties properties) {
        return DomainDatabases.ofContext(clients, properties.service());
    }

    @Bean
    SharedStorage sharedStorage(DatabaseClients clients, DomainRegister domains, TegenkrachtProperties properties,
            MongoConverter converter) {
        var deployment = domains.landscape().deployment(properties.deployment())
                .orElseGet(() -> new Deployment(properties.deployment(), Set.of()));
        return new SharedStorage(new MongoTemplate(
                DomainDatabases.of(clients, Databases.shared(properties.service(), deployment)), converter));
    }

    @Bean
    StorageHealth mongoHealthIndicator(DatabaseClients clients, DomainRegister domains,
            TegenkrachtProperties properties) {
        return new StorageHealth(clients, domains, properties.service());
    }

    @Bean
    OutageSign storageOutage() {
        return new StorageOutage();
    }

    /** The one client that Spring Boot makes logs in nowhere, so nothing here uses it; it is not made unasked. */
    @Bean
    static BeanFactoryPostProcessor noClientOfAllDomains() {
        return beans -> List.of(beans.getBeanNamesForType(MongoClient.class, true, false))
                .forEach(name -> beans.getBeanDefinition(name).setLazyInit(true));
    }

    @Bean
    MongoClientSettingsBuilderCustomizer storeLimits() {
        return new StoreLimits();
    }

    /**
     * Majority and journal are fixed: a write that was acknowledged is a write that was kept. One that is not
     * acknowledged in time may have been kept all the same, as with any failure on the way.
     */
    @Bean
    MongoClientSettingsBuilderCustomizer acknowledgedIsDurable() {
        return settings -> settings.writeConcern(WriteConcern.MAJORITY.withJournal(true)
                .withWTimeout(ACKNOWLEDGED_WITHIN.toMillis(), TimeUnit.MILLISECONDS))
                .readConcern(ReadConcern.MAJORITY);
    }

    @Bean
    MongoCustomConversions mongoConversions() {
        return new MongoCustomConversions(List.of(LocalDateWriter.INSTANCE, LocalDateReader.INSTANCE,
                DataDomainWriter.INSTANCE, DataDomainReader.INSTANCE));
    }

    /**
     * Without a type key: the service says as which record a state is read. So no name of a class is stored, one that
     * was stored in {@code _class} is not looked at, and a class may be renamed or moved.
     */
    @Bean
    MappingMongoConverter mongoConverter(MongoMappingContext mapping, MongoCustomConversions conversions) {
        var converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, mapping);
        converter.setCustomConversions(conversions);
        converter.setTypeMapper(new DefaultMongoTypeMapper(null));
        return converter;
    }

    /** A date is a date, never a midnight in some zone. */
    @WritingConverter
    enum LocalDateWriter implements Converter<LocalDate, String> {

        INSTANCE;

        @Override
        public String convert(LocalDate date) {
            return date.toString();
        }
    }

    @ReadingConverter
    enum LocalDateReader implements Converter<String, LocalDate> {

        INSTANCE;

        @Override
        public LocalDate convert(String date) {
            return LocalDate.parse(date);
        }
    }

    @WritingConverter
    enum DataDomainWriter implements Converter<DataDomain, String> {

        INSTANCE;

        @Override
        public String convert(DataDomain domain) {
            return domain.value();
        }
    }

    @ReadingConverter
    enum DataDomainReader implements Converter<String, DataDomain> {

        INSTANCE;

        @Override
        public DataDomain convert(String domain) {
            return new DataDomain(domain);
        }
    }
}
