package nl.tegenkracht.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import nl.tegenkracht.broker.Broker;
import nl.tegenkracht.broker.BrokerLocation;
import nl.tegenkracht.broker.BrokerPasswords;
import nl.tegenkracht.contracts.Landscape;
import nl.tegenkracht.starter.TegenkrachtProperties;
import nl.tegenkracht.testkit.DemoFiles;
import nl.tegenkracht.testkit.TestCertificate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnsupportedSaslMechanismException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;

/** A service reaches any Kafka that {@code spring.kafka.*} describes, here one that speaks TLS only. */
@Tag("service")
class BrokerClientTest {

    private static final String TOPIC = "tegenkracht.ambtelijk.melding.v1";
    private static final String GROUP = "melding-service.lokaal.verwerking";

    private static TestCertificate certificate;
    private static TestCertificate otherCertificate;
    private static Broker broker;
    private static Path directory;

    @BeforeAll
    static void start(@TempDir Path temp) throws Exception {
        directory = temp;
        certificate = TestCertificate.in(temp.resolve("certificate"));
        otherCertificate = TestCertificate.in(temp.resolve("other"));
        DemoFiles.copyTo(temp);
        broker = Broker.start(BrokerLocation.in(temp.resolve("broker")).withTls(certificate.withKey()),
                Landscape.read(temp.resolve("landschap.json")), BrokerPasswords.in(temp.resolve("sleutels")));
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void whoTrustsItsCertificateSendsReadsAndAdministersOverTls() {
        overTls(certificate).withPropertyValues("spring.kafka.bootstrap-servers=127.0.0.1:1," + broker.bootstrap(),
                "spring.kafka.client-id=kamer").run(context -> {
                    assertIsIn(context);
                    assertThat(context.getBean(KafkaAdmin.class).getConfigurationProperties())
                            .containsEntry("client.id", "kamer");
                });
    }

    @Test
    void whoTrustsAnotherCertificateSendsItNoPassword() {
        overTls(otherCertificate).run(context -> {
            assertThat(send(context)).hasRootCauseInstanceOf(Exception.class);
            assertThat(read(context)).isInstanceOf(SslAuthenticationException.class);
            assertThat(administer(context)).hasCauseInstanceOf(SslAuthenticationException.class);
        });
    }

    /** By a bundle, and by Kafka's own names of Spring Boot. */
    @Test
    void whoHasToShowACertificateShowsItOrIsNotHeard() throws Exception {
        var known = TestCertificate.in(directory.resolve("service"));
        var clients = Files.writeString(directory.resolve("clients.pem"),
                Files.readString(certificate.alone()) + Files.readString(known.alone()));
        try (var strict = Broker.start(
                BrokerLocation.in(directory.resolve("strict")).withMutualTls(certificate.withKey(), clients),
                Landscape.read(directory.resolve("landschap.json")),
                BrokerPasswords.in(directory.resolve("sleutels")))) {
            var asked = overTls(certificate).withPropertyValues("spring.kafka.bootstrap-servers=" + strict.bootstrap());
            showing(asked, known).run(BrokerClientTest::assertIsIn);
            service().withPropertyValues("spring.kafka.bootstrap-servers=" + strict.bootstrap(),
                    "spring.kafka.ssl.trust-store-type=PEM", "spring.kafka.ssl.key-store-type=PEM",
                    "spring.kafka.ssl.trust-store-location=" + certificate.alone().toUri(),
                    "spring.kafka.ssl.key-store-location=" + known.withKey().toUri()).run(BrokerClientTest::assertIsIn);
            asked.run(context -> assertThat(read(context)).isInstanceOf(SslAuthenticationException.class));
            showing(asked, otherCertificate)
                    .run(context -> assertThat(read(context)).isInstanceOf(SslAuthenticationException.class));
        }
    }

    private static void assertIsIn(ApplicationContext context) {
        assertThat(send(context)).isNull();
        assertThat(read(context)).isNull();
        assertThat(administer(context)).isNull();
    }

    private static ApplicationContextRunner showing(ApplicationContextRunner service, TestCertificate shown) {
        return service.withPropertyValues(
                "spring.ssl.bundle.pem.broker.keystore.certificate=" + shown.alone().toUri(),
                "spring.ssl.bundle.pem.broker.keystore.private-key=" + shown.withKey().toUri());
    }

    @Test
    void whoSpeaksInClearIsNotHeard() {
        service().withPropertyValues("spring.kafka.properties.default.api.timeout.ms=1500",
                "spring.kafka.properties.request.timeout.ms=1000").run(context -> {
                    assertThat(read(context)).isInstanceOf(TimeoutException.class);
                    assertThat(administer(context)).hasCauseInstanceOf(TimeoutException.class);
                });
    }

    @Test
    void theMechanismIsTheOneThatWasSetAndThisBrokerTakesOnlyItsOwn() {
        overTls(certificate).withPropertyValues("spring.kafka.properties.sasl.mechanism=PLAIN").run(
                context -> assertThat(read(context)).isInstanceOf(UnsupportedSaslMechanismException.class));
    }

    @Test
    void whoSetsALoginOfItsOwnLogsInWithThat() {
        overTls(certificate).withPropertyValues("spring.kafka.properties.sasl.jaas.config="
                + "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"a\" password=\"b\";")
                .run(context -> assertThat(read(context)).isInstanceOf(SaslAuthenticationException.class));
    }

    @Test
    void onAnotherMachineItIsTlsUnlessSomebodySaysOtherwise() {
        var elsewhere = service().withPropertyValues("spring.kafka.bootstrap-servers=kafka.example:9093");
        elsewhere.run(context -> assertThat(settings(context))
                .allSatisfy(settings -> assertThat(settings).containsEntry("security.protocol", "SASL_SSL")));
        elsewhere.withPropertyValues("spring.kafka.security.protocol=SSL").run(context -> assertThat(settings(context))
                .allSatisfy(settings -> assertThat(settings).containsEntry("security.protocol", "SSL")
                        .doesNotContainKey("sasl.jaas.config")));
    }

    @Test
    void whatWouldLoseAnEventCannotBeSet() {
        service().withPropertyValues("spring.kafka.producer.acks=0",
                "spring.kafka.producer.properties.enable.idempotence=false",
                "spring.kafka.consumer.enable-auto-commit=true", "spring.kafka.consumer.auto-offset-reset=latest",
                "spring.kafka.consumer.max-poll-records=7").run(context -> {
                    assertThat(producerSettings(context)).containsEntry("acks", "all")
                            .containsEntry("enable.idempotence", true).containsEntry("linger.ms", "0");
                    assertThat(consumerSettings(context)).containsEntry("enable.auto.commit", false)
                            .containsEntry("auto.offset.reset", "earliest").containsEntry("max.poll.records", 7);
                });
    }

    private static ApplicationContextRunner service() {
        return new ApplicationContextRunner().withInitializer(new ConfigDataApplicationContextInitializer())
                .withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class, KafkaAutoConfiguration.class))
                .withUserConfiguration(Service.class)
                .withPropertyValues("spring.config.import=classpath:tegenkracht.yml", "tegenkracht.service=melding",
                        "tegenkracht.key-directory=" + directory.resolve("sleutels"),
                        "spring.kafka.bootstrap-servers=" + broker.bootstrap());
    }

    private static ApplicationContextRunner overTls(TestCertificate trusted) {
        return service().withPropertyValues("spring.kafka.ssl.bundle=broker",
                "spring.ssl.bundle.pem.broker.truststore.certificate=" + trusted.alone().toUri());
    }

    @SuppressWarnings("unchecked")
    private static Throwable send(ApplicationContext context) {
        return catchThrowable(
                () -> context.getBean(KafkaTemplate.class).send(TOPIC, "k", new byte[]{1}).get());
    }

    private static Throwable read(ApplicationContext context) {
        return catchThrowable(() -> {
            try (var consumer = context.getBean(ConsumerFactory.class).createConsumer(GROUP, "test")) {
                consumer.listTopics();
            }
        });
    }

    private static Throwable administer(ApplicationContext context) {
        return catchThrowable(() -> {
            try (var admin = Admin.create(context.getBean(KafkaAdmin.class).getConfigurationProperties())) {
                admin.describeCluster().clusterId().get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        });
    }

    private static List<Map<String, Object>> settings(ApplicationContext context) {
        return List.of(producerSettings(context), consumerSettings(context),
                context.getBean(KafkaAdmin.class).getConfigurationProperties());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> producerSettings(ApplicationContext context) {
        return context.getBean(KafkaTemplate.class).getProducerFactory().getConfigurationProperties();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> consumerSettings(ApplicationContext context) {
        return context.getBean(ConsumerFactory.class).getConfigurationProperties();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(TegenkrachtProperties.class)
    @Import(BrokerClientConfig.class)
    static class Service {
    }
}
