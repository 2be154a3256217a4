package nl.tegenkracht.dossier;

import static nl.tegenkracht.dossier.OutboxSetting.AMBTELIJK;
import static nl.tegenkracht.dossier.OutboxSetting.in;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.crypto.KeyFileVault;
import nl.tegenkracht.dossier.fixture.ZaakKind;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dossier that cannot be read, lifted or sent stops nobody else's; it is set aside, counted and tried again. */
class OneBadDossierTest {

    private static final int OPEN = Integer.getInteger("tegenkracht.sweep.open", 60);
    private static final int BROKEN = 10;

    @TempDir
    private Path directory;
    private OutboxSetting setting;
    private OutboxSweep sweep;
    private final List<String> fine = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();

    @BeforeEach
    void setUp() {
        setting = new OutboxSetting(directory);
        sweep = new OutboxSweep(setting.backend, setting.relay, Set.of(setting.dossiers), setting.meters);
        in(AMBTELIJK, this::fill);
    }

    @AfterEach
    void tearDown() {
        setting.close();
    }

    /** The broken ones are the oldest, so that their turn comes first. */
    private void fill() {
        for (var i = 0; i < OPEN; i++) {
            var id = Id.random();
            setting.index.announce("zaak", id, 1, setting.clock.instant().minusSeconds(OPEN - i));
            setting.store(id, 1, List.of(), "een");
            (i < BROKEN ? broken : fine).add(id);
        }
        broken.forEach(id -> setting.mongo.getCollection("zaak").updateOne(new Document("_id", id),
                new Document("$set", new Document("version", 5L))));
        setting.clock.advance(Duration.ofMinutes(1));
    }

    @Test
    void theSweepFinishesAllOthersAndTriesTheBrokenOnesWithGrowingPauses() {
        in(AMBTELIJK, () -> {
            sweep.sweep();

            assertThat(setting.broker.acknowledged()).hasSize(OPEN - BROKEN);
            assertThat(setting.announced()).containsExactlyInAnyOrderElementsOf(broken);
            assertThat(setting.alarms()).isEqualTo(BROKEN);
            assertThat(setAside()).isEqualTo(BROKEN);

            sweep.sweep();
            assertThat(setting.alarms()).as("not again before the pause is over").isEqualTo(BROKEN);
            setting.clock.advance(Duration.ofSeconds(6));
            sweep.sweep();
            setting.clock.advance(Duration.ofSeconds(6));
            sweep.sweep();
            assertThat(setting.alarms()).as("the second pause is longer").isEqualTo(2 * BROKEN);
        });
    }

    /** Of several instances one has the job; an alarm about what it mended elsewhere would never end. */
    @Test
    void whatIsSetAsideIsToldByWhoeverHasTheJob() {
        in(AMBTELIJK, () -> {
            sweep.sweep();
            assertThat(setAside()).isEqualTo(BROKEN);

            setting.clock.advance(Duration.ofMinutes(1));

            assertThat(setAside()).isZero();
        });
    }

    @Test
    void anEntryThatIsNoneHoldsUpNoOther() {
        in(AMBTELIJK, () -> {
            var index = setting.mongo.getCollection("uitgaand");
            var due = Date.from(setting.clock.instant().minus(Duration.ofDays(1)));
            index.insertOne(new Document("_id", 7).append("volgende", due));
            index.insertOne(new Document("_id", "text").append("volgende", due).append("pogingen", "veel")
                    .append("soort", 9));
            index.insertOne(new Document("_id", "negative").append("volgende", due).append("pogingen", -5));

            sweep.sweep();

            assertThat(setting.broker.acknowledged()).hasSize(OPEN - BROKEN);
            assertThat(setting.announced()).doesNotContain("7");
        });
    }

    @Test
    void anEntryThatNeverGoesAwayTakesNobodysTurn() {
        in(AMBTELIJK, () -> {
            setting.mongo.getCollection("uitgaand").updateMany(new Document("_id", new Document("$in", fine)),
                    new Document("$set", new Document("totVersie", Long.MAX_VALUE)));

            sweep.sweep();

            assertThat(setting.index.due(setting.clock.instant(), OPEN)).isEmpty();
        });
    }

    @Test
    void republishAndRewrapHandleAllOthersToo() {
        in(AMBTELIJK, () -> {
            var vault = KeyFileVault.in(directory);
            var factory = new DossiersFactory(setting.backend, setting.relay);
            factory.create(new ZaakKind());
            var maintenance = new DossierMaintenance(factory, vault, setting.relay, setting.backend);

            assertThat(maintenance.republish()).isEqualTo(OPEN - BROKEN);
            vault.rotate(setting.backend.keys().keyName());
            assertThat(maintenance.left()).isEqualTo(OPEN);
            assertThat(maintenance.rewrap()).isEqualTo(OPEN - BROKEN);
            assertThat(maintenance.left()).as("those that cannot be read").isEqualTo(BROKEN);
        });
    }

    private double setAside() {
        return setting.meters.get("tegenkracht.dossiers.setaside").gauge().value();
    }
}
