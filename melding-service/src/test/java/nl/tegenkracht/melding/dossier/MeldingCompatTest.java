package nl.tegenkracht.melding.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.melding.fixture.MeldingServiceTestBase;
import nl.tegenkracht.testkit.CompatFixtures;
import nl.tegenkracht.testkit.TestPerson;
import nl.tegenkracht.testkit.TestPlatform;
import nl.tegenkracht.testkit.TopicListener;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Every melding a release ever stored is still read here, with nothing lost. */
@Tag("timing")
class MeldingCompatTest extends MeldingServiceTestBase {

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
