package nl.tegenkracht.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.tegenkracht.contracts.Landscape;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("service")
@Tag("timing")
class LandscapeWatcherTest {

    private static final Landscape FIRST = Landscapes.localWith("ambtelijk", "gemeenschappelijk");
    private static final Landscape LATER = Landscapes.localWith("ambtelijk", "fractie-noord", "gemeenschappelijk");
    private static final String NEW_TOPIC = "tegenkracht.fractie-noord.melding.v1";
    private static final String RAPPORTAGE = "rapportage-service.lokaal";
    private static final String MELDING = "melding-service.lokaal";

    @TempDir
    private Path directory;
    private Path file;
    private final List<Landscape> applied = new ArrayList<>();

    @BeforeEach
    void writeFirst() throws IOException {
        file = LandscapeFile.write(directory.resolve("landschap.json"), FIRST);
    }

    @Test
    void addingADomainWorksWithoutARestartAndSoDoesRemovingOne() throws Exception {
        var passwords = BrokerPasswords.in(directory.resolve("sleutels"));
        try (var broker = Broker.start(BrokerLocation.in(directory.resolve("broker")), FIRST, passwords);
                var watcher = watcher(broker).start(Duration.ofMillis(50));
                var client = BrokerClient.connect(broker.bootstrap(), MELDING, passwords.passwordOf(MELDING))) {
            assertThat(client.mayWrite(NEW_TOPIC)).isFalse();
            LandscapeFile.write(file, LATER);
            await().atMost(Duration.ofMinutes(2)).until(() -> client.mayWrite(NEW_TOPIC));
            LandscapeFile.write(file, FIRST);
            await().atMost(Duration.ofMinutes(2)).until(() -> !client.mayWrite(NEW_TOPIC));
            assertThat(client.mayWrite("tegenkracht.ambtelijk.melding.v1")).isTrue();
        }
    }

    @Test
    void whoListensKeepsTheOtherDomainsWhenOneCloses() throws Exception {
        var passwords = BrokerPasswords.in(directory.resolve("sleutels"));
        try (var broker = Broker.start(BrokerLocation.in(directory.resolve("broker")), LATER, passwords);
                var writer = BrokerClient.connect(broker.bootstrap(), MELDING, passwords.passwordOf(MELDING));
                var reader = BrokerClient.connect(broker.bootstrap(), RAPPORTAGE, passwords.passwordOf(RAPPORTAGE))
                        .inGroup(RAPPORTAGE + ".trial")) {
            reader.consumer().subscribe(Pattern.compile("tegenkracht\\..*\\.melding\\.v1"));
            writer.send(NEW_TOPIC, "k", "from the domain that closes").get();
            assertThat(reader.readFirst(1)).hasSize(1);
            broker.provision(FIRST);
            writer.send("tegenkracht.ambtelijk.melding.v1", "k", "afterwards").get();
            await().atMost(Duration.ofMinutes(2)).ignoreExceptionsInstanceOf(TopicAuthorizationException.class)
                    .until(() -> reader.readFirst(1), messages -> messages.getFirst().value().equals("afterwards"));
        }
    }

    @Test
    void whatSomeoneAddedByHandDisappears() throws Exception {
        var passwords = BrokerPasswords.in(directory.resolve("sleutels"));
        try (var broker = Broker.start(BrokerLocation.in(directory.resolve("broker")), FIRST, passwords);
                var beheer = BrokerClient.connect(broker.bootstrap(), "beheer", passwords.passwordOf("beheer")).admin();
                var client = BrokerClient.connect(broker.bootstrap(), MELDING, passwords.passwordOf(MELDING))) {
            var othersBindings = AclRules.of(LATER).stream()
                    .filter(binding -> binding.pattern().name().equals(NEW_TOPIC)).toList();
            beheer.createAcls(othersBindings).all().get();
            broker.provision(FIRST);
            assertThat(beheer.describeAcls(AclBindingFilter.ANY).values().get())
                    .containsExactlyInAnyOrderElementsOf(AclRules.of(FIRST));
            assertThat(client.mayWrite(NEW_TOPIC)).isFalse();
        }
    }

    @Test
    void aDeploymentThatDisappearsCanNoLongerLogIn() throws Exception {
        var passwords = BrokerPasswords.in(directory.resolve("sleutels"));
        try (var broker = Broker.start(BrokerLocation.in(directory.resolve("broker")), Landscapes.threeDeployments(),
                passwords)) {
            broker.provision(FIRST);
            try (var beheer = BrokerClient.connect(broker.bootstrap(), "beheer", passwords.passwordOf("beheer"))
                    .admin()) {
                assertThat(beheer.describeUserScramCredentials().users().get()).containsExactlyInAnyOrder("beheer",
                        "melding-service.lokaal", "klacht-service.lokaal", "beleid-service.lokaal",
                        "rapportage-service.lokaal");
            }
        }
    }

    @Test
    void aBrokenFileChangesNothingAndLeaksNothingToTheLog() throws IOException {
        var log = new ByteArrayOutputStream();
        var originalErr = System.err;
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try (var watcher = new LandscapeWatcher(file, Files.readAllBytes(file), applied::add)) {
            Files.writeString(file, "{ \"domeinen\": [ { \"domein\": \"Merel Beukenhaag\" ");
            watcher.check();
            watcher.check();
            Files.delete(file);
            watcher.check();
        } finally {
            System.setErr(originalErr);
        }
        assertThat(applied).isEmpty();
        assertThat(log.toString(StandardCharsets.UTF_8)).containsSubsequence("TK-102", "TK-102")
                .doesNotContain("TK-103", "Merel");
        assertThat(log.toString(StandardCharsets.UTF_8).split("TK-102", -1)).as("once per change of the file")
                .hasSize(3);
    }

    @Test
    void afterABrokenFileTheNextGoodOneApplies() throws IOException {
        try (var watcher = new LandscapeWatcher(file, Files.readAllBytes(file), applied::add)) {
            Files.writeString(file, "");
            watcher.check();
            LandscapeFile.write(file, LATER);
            watcher.check();
            watcher.check();
        }
        assertThat(applied).containsExactly(LATER);
    }

    @Test
    void whatCouldNotBeAppliedYetIsRetried() throws IOException {
        try (var watcher = new LandscapeWatcher(file, Files.readAllBytes(file), this::succeedsTheSecondTime)) {
            LandscapeFile.write(file, LATER);
            watcher.check();
            watcher.check();
            watcher.check();
        }
        assertThat(applied).containsExactly(LATER, LATER);
    }

    private void succeedsTheSecondTime(Landscape landscape) {
        applied.add(landscape);
        if (applied.size() == 1) {
            throw new IllegalStateException("The broker is away for a moment");
        }
    }

    private LandscapeWatcher watcher(Broker broker) throws IOException {
        return new LandscapeWatcher(file, Files.readAllBytes(file), broker::provision);
    }
}
