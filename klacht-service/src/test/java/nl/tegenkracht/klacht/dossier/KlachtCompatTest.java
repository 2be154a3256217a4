package nl.tegenkracht.klacht.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.dossier.StateForm;
import nl.tegenkracht.klacht.fixture.KlachtServiceTestBase;
import nl.tegenkracht.testkit.CompatFixtures;
import nl.tegenkracht.testkit.TestPlatform;
import nl.tegenkracht.testkit.TopicListener;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/** Every klacht a release ever stored is still read here, and sealed with nothing lost. */
@Tag("timing")
class KlachtCompatTest extends KlachtServiceTestBase {

    private static final KlachtKind KIND = new KlachtKind(null);
    private static final StateForm<Klacht> FORM = new StateForm<>(KIND);

    @Autowired
    private MongoConverter converter;

    @Test
    void everyStateOfEveryReleaseIsReadAndNothingOfItIsLost() {
        for (var release : CompatFixtures.releases()) {
            var dossiers = CompatFixtures.documents(release.resolve("documents/klacht.json")).get("dossier");
            assertThat(dossiers).isNotEmpty().allSatisfy(dossier -> {
                var stored = dossier.get("staat", Document.class);
                var written = new Document();
                var state = converter.read(Klacht.class, stored);
                converter.write(state, written);
                assertThat(written).containsAllEntriesOf(stored);
                assertThat(FORM.read(KIND.shape(), FORM.write(state))).isEqualTo(state);
            });
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "compat.write", matches = ".+")
    void writeTheKlachtenOfThisRelease() {
        var release = CompatFixtures.release(System.getProperty("compat.write"));
        var klager = klager();
        var klacht = dienInAs(klager, klaagschrift());
        var added = as(klager).post("/v1/klachten/" + klacht + "/aanvullingen",
                json(Map.of("id", Id.random(), "getuigen", "Nog een collega")));
        assertThat(added.status()).isEqualTo(201);
        try (var listener = new TopicListener(new DataDomain(NOORD), ServiceName.KLACHT)) {
            assertThat(listener.awaitEvents(klacht, 2)).isNotEmpty();
        }
        CompatFixtures.dump("klacht_" + NOORD, release.resolve("documents/klacht.json"));
        CompatFixtures.copyKeys(TestPlatform.instance().directory().resolve("sleutels/kluis"),
                release.resolve("keys-klacht/kluis"));
    }
}
