package nl.tegenkracht.dossier;

import static nl.tegenkracht.dossier.OutboxSetting.AMBTELIJK;
import static nl.tegenkracht.dossier.OutboxSetting.in;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.core.domain.DomainRegister;
import nl.tegenkracht.core.dossier.StukReference;
import nl.tegenkracht.storage.job.DomainJob;
import nl.tegenkracht.storage.job.DomainJobs;
import nl.tegenkracht.storage.job.Lease;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxSweepTest {

    private static final DataDomain EXTERN = new DataDomain("extern");
    private static final Duration MILLISECOND = Duration.ofMillis(1);
    private static final String DOSSIER = Id.derivedFrom("dossier");

    @TempDir
    private Path directory;
    private OutboxSetting setting;
    private Lease lease;
    private DomainJobs jobs;
    private OutboxSweep sweep;
    private OrphanSweep orphans;
    private int changes;
    private DomainRegister domains;

    @BeforeEach
    void setUp() {
        setting = new OutboxSetting(directory);
        lease = new Lease(setting.mongo, setting.clock);
        serve("ambtelijk", "gemeenschappelijk");
        domains = new DomainRegister(landscape(), "lokaal");
        jobs = new DomainJobs(domains, lease);
        sweep = new OutboxSweep(setting.backend, setting.relay, Set.of(setting.dossiers), setting.meters);
        orphans = new OrphanSweep(lease, setting.backend, Set.of(setting.dossiers));
    }

    @AfterEach
    void tearDown() {
        jobs.close();
        setting.close();
    }

    @Test
    void aWriteThatIsStillSettlingIsLeftAlone() {
        in(AMBTELIJK, () -> {
            announce(1, "een");
            setting.clock.advance(OutboxSweep.SETTLE_TIME);
            sweep.sweep();
            assertThat(setting.broker.acknowledged()).isEmpty();

            setting.clock.advance(MILLISECOND);
            sweep.sweep();
            assertThat(setting.broker.acknowledged()).extracting(Event::subject).containsExactly(DOSSIER);
            assertThat(setting.announced()).isEmpty();
        });
    }

    @Test
    void theWorkListIsMadeToFollowFromTheDossierAgain() {
        in(AMBTELIJK, () -> {
            announce(1, "een");
            setting.mongo.getCollection("werkvoorraad").insertOne(new Document("_id", DOSSIER + ":zeno")
                    .append("dossier", DOSSIER).append("voor", "zeno").append("versie", 1L));
            setting.clock.advance(OutboxSweep.SETTLE_TIME.plus(MILLISECOND));
            sweep.sweep();

            assertThat(setting.mongo.all("werkvoorraad")).filteredOn(item -> item.containsKey("voor"))
                    .extracting(item -> item.getString("_id")).containsExactly(DOSSIER + ":noa");
        });
    }

    @Test
    void anEntryWhoseDossierNeverCameIsForgottenAfterADay() {
        in(AMBTELIJK, () -> {
            setting.index.announce("zaak", DOSSIER, 1, setting.clock.instant());
            setting.clock.advance(OutboxSweep.ORPHAN_AFTER);
            sweep.sweep();
            assertThat(setting.announced()).containsExactly(DOSSIER);

            setting.clock.advance(Duration.ofMinutes(1));
            sweep.sweep();
            assertThat(setting.announced()).isEmpty();
        });
    }

    @Test
    void anEntryOfADossierThatExistsIsNotForgottenWhateverItsAge() {
        in(AMBTELIJK, () -> {
            announce(1, "een");
            setting.index.announce("zaak", DOSSIER, 2, setting.clock.instant());
            setting.clock.advance(OutboxSweep.ORPHAN_AFTER.plus(MILLISECOND));
            sweep.sweep();

            assertThat(setting.announced()).containsExactly(DOSSIER);
        });
    }

    @Test
    void aStukThatNothingRefersToDisappearsAfterADayAndTheOthersStay() {
        in(AMBTELIJK, () -> {
            setting.store(DOSSIER, 1, List.of(reference("used")));
            writeStuk("used", DOSSIER);
            writeStuk("orphan", DOSSIER);
            writeStuk("of-nothing", Id.derivedFrom("never came"));
            setting.clock.advance(OutboxSweep.ORPHAN_AFTER);
            orphans.sweep();
            assertThat(stukken()).hasSize(3);

            setting.clock.advance(MILLISECOND);
            orphans.sweep();
            assertThat(stukken()).containsExactly("used");
        });
    }

    @Test
    void noStukOfADossierThatCannotBeReadIsEverAnOrphan() {
        in(AMBTELIJK, () -> {
            setting.store(DOSSIER, 1, List.of(reference("used")));
            writeStuk("used", DOSSIER);
            writeStuk("orphan", Id.derivedFrom("never came"));
            setting.mongo.getCollection("zaak").updateOne(new Document("_id", DOSSIER),
                    new Document("$set", new Document("version", 2L)));
            setting.clock.advance(OutboxSweep.ORPHAN_AFTER.plus(MILLISECOND));
            orphans.sweep();

            assertThat(stukken()).containsExactly("used");
        });
    }

    @Test
    void theNextSweepBeginsWhereThisOneEnded() {
        in(AMBTELIJK, () -> {
            lease.acquire("wezen", Duration.ofMinutes(10));
            orphans.sweep();

            assertThat(lease.sweptUntil("wezen"))
                    .isEqualTo(setting.clock.instant().minus(OutboxSweep.ORPHAN_AFTER));
        });
    }

    @Test
    void everyDomainWithDossiersGetsItsTurn() {
        serve("ambtelijk", "extern", "gemeenschappelijk");
        domains.refresh();
        Stream.of(AMBTELIJK, EXTERN, DataDomain.GEMEENSCHAPPELIJK).forEach(
                domain -> in(domain, () -> announce(1, "een")));
        setting.clock.advance(OutboxSweep.SETTLE_TIME.plus(MILLISECOND));
        round();

        assertThat(setting.broker.topics()).containsExactlyInAnyOrder("tegenkracht.ambtelijk.melding.v1",
                "tegenkracht.extern.melding.v1");
    }

    @Test
    void aFailureInOneDomainDoesNotStopTheOthers() {
        serve("ambtelijk", "extern");
        domains.refresh();
        Stream.of(AMBTELIJK, EXTERN).forEach(domain -> in(domain, () -> announce(1, "een")));
        setting.clock.advance(OutboxSweep.SETTLE_TIME.plus(MILLISECOND));
        var failing = new AtomicBoolean(true);
        setting.broker.beforeSending(() -> {
            if (failing.getAndSet(false)) {
                throw new IllegalStateException("the first one fails");
            }
        });
        round();
        assertThat(setting.broker.acknowledged()).hasSize(1);

        setting.clock.advance(Duration.ofMinutes(1));
        round();
        assertThat(setting.broker.acknowledged()).hasSize(2);
    }

    @Test
    void whatAnotherInstanceIsDoingIsLeftToIt() {
        var other = new Lease(setting.mongo, setting.clock);
        in(AMBTELIJK, () -> {
            announce(1, "een");
            setting.clock.advance(OutboxSweep.SETTLE_TIME.plus(MILLISECOND));
            other.acquire("uitgaand", Duration.ofMinutes(1));
        });
        round();

        assertThat(setting.broker.acknowledged()).isEmpty();
    }

    @Test
    void orphansAreSweptUnderALeaseToo() {
        in(AMBTELIJK, () -> writeStuk("orphan", DOSSIER));
        setting.clock.advance(OutboxSweep.ORPHAN_AFTER.plus(MILLISECOND));
        jobs.run(DomainJob.leased("orphans", OrphanSweep.LEASE, DataDomain::hasDossiers), orphans::sweep);

        in(AMBTELIJK, () -> {
            assertThat(stukken()).isEmpty();
            assertThat(new Lease(setting.mongo, setting.clock).acquire("wezen", MILLISECOND)).isFalse();
        });
    }

    private void round() {
        jobs.run(DomainJob.leased("outbox", OutboxSweep.LEASE, DataDomain::hasDossiers), sweep::sweep);
    }

    private void announce(long version, String... states) {
        setting.index.announce("zaak", DOSSIER, version, setting.clock.instant());
        setting.store(DOSSIER, version, List.of(), states);
    }

    private StukReference reference(String id) {
        return new StukReference(id, "verhaal", setting.clock.instant(), "noa");
    }

    private void writeStuk(String id, String dossier) {
        setting.mongo.getCollection(StukStore.COLLECTION).insertOne(new Document("_id", id)
                .append("dossier", dossier).append("op", Date.from(setting.clock.instant())));
    }

    private List<String> stukken() {
        return setting.mongo.all(StukStore.COLLECTION).stream().map(stuk -> stuk.getString("_id")).toList();
    }

    private Path landscape() {
        return directory.resolve("landschap.json");
    }

    private void serve(String... domains) {
        var served = Stream.of(domains).map(domain -> "\"" + domain + "\"").collect(Collectors.joining(","));
        var known = Stream.of(domains).map(domain -> """
                {"domein": "%s", "naam": "Proef", "staat": "actief"}""".formatted(domain))
                .collect(Collectors.joining(","));
        try {
            Files.writeString(landscape(), """
                    {"domeinen": [%s], "deployments": [{"naam": "lokaal", "domeinen": [%s]}]}
                    """.formatted(known, served));
            Files.setLastModifiedTime(landscape(), FileTime.from(Instant.ofEpochSecond(++changes)));
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }
}
