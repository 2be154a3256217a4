package nl.tegenkracht.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.core.domain.DomainRegister;
import nl.tegenkracht.dossier.fixture.MemoryMongo;
import nl.tegenkracht.dossier.fixture.StandingClock;
import nl.tegenkracht.testkit.DemoFiles;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxGaugeTest {

    private static final DataDomain NOORD = new DataDomain("fractie-noord");
    private static final DataDomain ZUID = new DataDomain("fractie-zuid");

    private final StandingClock clock = new StandingClock("2026-11-22T10:00:00Z");
    private final MemoryMongo mongo = new MemoryMongo();
    private final OutboxIndex outbox = new OutboxIndex(mongo);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private OutboxGauge gauge;

    @BeforeEach
    void serveTheDomainsOfTheDemonstration(@TempDir Path directory) throws IOException {
        DemoFiles.copyTo(directory);
        gauge = new OutboxGauge(outbox, new DomainRegister(directory.resolve("landschap.json"), "lokaal"), clock,
                meters);
    }

    @Test
    void untilItLookedNothingIsKnown() {
        assertThat(size()).isNaN();
        assertThat(age()).isNaN();
    }

    @Test
    void allDomainsCountTogetherAndTheLongestWaitingSaysTheAge() {
        announce(NOORD, "a");
        clock.advance(Duration.ofSeconds(40));
        announce(ZUID, "b");
        clock.advance(Duration.ofSeconds(20));

        gauge.look();

        assertThat(size()).isEqualTo(2);
        assertThat(age()).isEqualTo(60);
    }

    @Test
    void aDossierThatGoesOnWorkingDoesNotHideHowLongItWaits() {
        announce(NOORD, "a");
        clock.advance(Duration.ofSeconds(60));
        announce(NOORD, "a");

        gauge.look();

        assertThat(age()).isEqualTo(60);
    }

    @Test
    void whatWasSentNoLongerCounts() {
        announce(NOORD, "a");
        DomainContext.run(NOORD, () -> outbox.done("a", 1));

        gauge.look();

        assertThat(size()).isZero();
        assertThat(age()).isZero();
    }

    @Test
    void anEntryOfAnEarlierVersionCountsFromWhenItWasSet() {
        DomainContext.run(NOORD, () -> mongo.getCollection("uitgaand")
                .insertOne(new Document("_id", "a").append("sinds", Date.from(clock.instant()))));
        clock.advance(Duration.ofSeconds(30));

        gauge.look();

        assertThat(age()).isEqualTo(30);
    }

    private void announce(DataDomain domain, String dossier) {
        DomainContext.run(domain, () -> outbox.announce("zaak", dossier, 1, clock.instant()));
    }

    private double size() {
        return meters.get("tegenkracht.outbox.size").gauge().value();
    }

    private double age() {
        return meters.get("tegenkracht.outbox.age").timeGauge().value(TimeUnit.SECONDS);
    }
}
