package nl.tegenkracht.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.dossier.StukReference;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.fixture.Zaak;
import nl.tegenkracht.dossier.fixture.ZaakKind;
import nl.tegenkracht.testkit.AuditLines;
import nl.tegenkracht.testkit.AuditLines.AuditLine;
import nl.tegenkracht.testkit.TestPlatform;
import org.junit.jupiter.api.Test;

/** The content of a dossier: sealed in its own place, read in order, each reading a line of its own. */
class DossierStukkenTest extends DossiersTestBase {

    DossierStukkenTest() {
        super("fractie-noord");
    }

    @Test
    void theContentIsEncryptedAndOnlyOpensInItsOwnPlace() throws Exception {
        var melder = caller("melder-4");
        var dossier = in(() -> create(Id.random(), melder));
        var stuk = dossier.stukken().getFirst();

        assertThat(in(() -> dossiers.stukken().text(dossier, stuk, melder))).isEqualTo("merkteken-verhaal");
        assertThat(stored("stuk", stuk.id()).toJson()).doesNotContain("merkteken");
        var moved = new StukReference(stuk.id(), "bericht", stuk.writtenAt(), stuk.author());
        assertThatThrownBy(() -> in(() -> dossiers.stukken().text(dossier, moved, melder)))
                .hasMessageNotContaining("merkteken");
    }

    @Test
    void whatWasWrittenAsOneTypeIsNeverReadAsAnother() throws Exception {
        record Brief(String aanhef, String tekst) {}
        var brief = StukType.document("brief", Brief.class);
        var melder = caller("melder-14");
        var written = in(() -> {
            var draft = dossiers.draft(Id.random());
            var stuk = dossiers.stukken().write(draft, brief, new Brief("Beste", "Dag"), melder);
            return dossiers.create(draft, ZaakKind.opened(melder, List.of(stuk), "ontvangen"), melder);
        });
        var stuk = written.stukken().getFirst();

        assertThat(in(() -> dossiers.stukken().read(written, brief, melder))).isEqualTo(new Brief("Beste", "Dag"));
        assertThat(in(() -> dossiers.stukken().text(written, stuk, melder)))
                .isEqualTo("{\"aanhef\":\"Beste\",\"tekst\":\"Dag\"}");
        assertThatThrownBy(() -> in(() -> dossiers.stukken().read(written, StukType.text("bericht"), stuk, melder)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aReadIsOneLineOnDiskWithActDossierAndReaderWhenTheContentLeaves() throws Exception {
        var melder = caller("melder-5");
        var reader = caller("lezer-5");
        var dossier = in(() -> create(Id.random(), melder));
        var readings = AuditLines.in(TestPlatform.instance().directory().resolve("audit"), ServiceName.MELDING,
                melder.domain());
        assertThat(readings.about(dossier.id())).extracting(AuditLine::act).doesNotContain("verhaal.gelezen");

        in(() -> dossiers.stukken().text(dossier, dossier.stukken().getFirst(), reader));

        assertThat(readings.about(dossier.id())).filteredOn(line -> !line.act().equals("gemeld"))
                .containsExactly(new AuditLine("verhaal.gelezen", dossier.id(), reader.pseudonym()));
    }

    @Test
    void manyStukkenAreReadInTheirOrderWithALineForEach() throws Exception {
        var melder = caller("melder-12");
        var dossier = in(() -> createWith(5, "tekst-", melder));
        var backwards = dossier.stukken().reversed();

        var texts = in(() -> dossiers.stukken().readWithin(Integer.MAX_VALUE, dossier, StukType.text("bericht"),
                backwards, melder));

        assertThat(texts).containsExactly("tekst-5", "tekst-4", "tekst-3", "tekst-2", "tekst-1");
        assertThat(readings(dossier)).hasSize(5);
        assertThat(in(() -> dossiers.stukken().readWithin(Integer.MAX_VALUE, dossier, StukType.text("bericht"),
                List.of(), melder))).isEmpty();
    }

    @Test
    void onlyWhatFitsIsReadAndOnlyThatCountsAsRead() throws Exception {
        var melder = caller("melder-13");
        var dossier = in(() -> createWith(5, "t".repeat(1_000), melder));

        assertThat(in(() -> dossiers.stukken().readWithin(2_500, dossier, StukType.text("bericht"), dossier.stukken(),
                melder))).hasSize(2);
        assertThat(readings(dossier)).hasSize(2);
        assertThat(in(
                () -> dossiers.stukken().readWithin(10, dossier, StukType.text("bericht"), dossier.stukken(), melder)))
                .as("one that is larger than everything").hasSize(1);
    }

    private Dossier<Zaak> createWith(int stukken, String text, Caller melder) {
        var draft = dossiers.draft(Id.random());
        var written = IntStream.rangeClosed(1, stukken)
                .mapToObj(n -> dossiers.stukken().write(draft, StukType.text("bericht"), text + n, melder)).toList();
        return dossiers.create(draft, ZaakKind.opened(melder, written, "ontvangen"), melder);
    }

    private static List<AuditLine> readings(Dossier<Zaak> dossier) {
        return AuditLines.in(TestPlatform.instance().directory().resolve("audit"), ServiceName.MELDING,
                new DataDomain("fractie-noord")).about(dossier.id()).stream()
                .filter(line -> line.act().equals("bericht.gelezen")).toList();
    }
}
