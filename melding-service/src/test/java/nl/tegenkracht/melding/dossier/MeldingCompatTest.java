package nl.tegenkracht.melding.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.dossier.StateForm;
import nl.tegenkracht.melding.fixture.MeldingServiceTestBase;
import nl.tegenkracht.testkit.CompatFixtures;
import nl.tegenkracht.testkit.TestPerson;
import nl.tegenkracht.testkit.TestPlatform;
import nl.tegenkracht.testkit.TopicListener;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/** Every melding a release ever stored is still read here, and sealed with nothing lost. */
@Tag("timing")
class MeldingCompatTest extends MeldingServiceTestBase {

    private static final MeldingKind KIND = new MeldingKind(null);
    private static final StateForm<Melding> FORM = new StateForm<>(KIND);

    @Autowired
    private MongoConverter converter;

    @Test
    void everyStateOfEveryReleaseIsReadAndNothingOfItIsLost() {
        for (var release : CompatFixtures.releases()) {
            var dossiers = CompatFixtures.documents(release.resolve("documents/melding.json")).get("dossier");
            assertThat(dossiers).isNotEmpty().allSatisfy(dossier -> {
                var stored = dossier.get("staat", Document.class);
                var written = new Document();
                var state = converter.read(Melding.class, stored);
                converter.write(state, written);
                assertThat(written).containsAllEntriesOf(stored);
                assertThat(FORM.read(KIND.shape(), FORM.write(state))).isEqualTo(state);
            });
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "compat.write", matches = ".+")
    void writeTheMeldingenOfThisRelease() {
        var release = CompatFixtures.release(System.getProperty("compat.write"));
        var melder = melder();
        var melding = meldAs(melder);
        write(VERA, melding, "Antwoord");
        write(melder, melding, "Terug");
        wissel(melder, melding, TestPerson.BENOEMING_VINCENT);
        try (var listener = new TopicListener(new DataDomain(NOORD), ServiceName.MELDING)) {
            assertThat(listener.awaitEvents(melding, 3)).isNotEmpty();
        }
        CompatFixtures.dump("melding_" + NOORD, release.resolve("documents/melding.json"));
        CompatFixtures.copyKeys(TestPlatform.instance().directory().resolve("sleutels/kluis"),
                release.resolve("keys-melding/kluis"));
    }
}
