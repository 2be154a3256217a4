package nl.tegenkracht.starter.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.starter.beveiliging.Beller;
import nl.tegenkracht.starter.domein.Domeincontext;
import nl.tegenkracht.starter.proef.Sabotage;
import nl.tegenkracht.starter.proef.Zaak;
import nl.tegenkracht.starter.proef.Zaaksoort;
import nl.tegenkracht.starter.weigering.Geweigerd;
import nl.tegenkracht.starter.weigering.NietGevonden;
import nl.tegenkracht.starter.weigering.Verouderd;
import nl.tegenkracht.starter.werkvoorraad.Werkvoorraad;
import nl.tegenkracht.testkit.TestPlatform;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Eén schrijfactie per besluit: niets gaat verloren, niets raakt half, wat er ook tussenkomt. */
class DossiersTest extends MetDossiers {

    @Autowired
    private Werkvoorraad werkvoorraad;
    @Autowired
    private Veegronde veegronde;
    @Autowired
    private Verzender verzender;

    DossiersTest() {
        super("fractie-noord");
    }

    @Test
    void watGeschrevenIsKomtVerzondenEnGeteldTerug() throws Exception {
        var melder = beller("melder-1");

        var dossier = in(() -> maak(Id.random(), melder));
        var gewijzigd = in(() -> dossiers.wijzig(dossier, besluit(dossier, 1, melder), melder));

        assertThat(gewijzigd.versie()).isEqualTo(2);
        try (var mee = meeluisteraar()) {
            assertThat(mee.awaitEvents(dossier.id(), 2)).extracting(een -> een.path("sequence").asString())
                    .containsExactly("1", "2");
        }
        await().untilAsserted(() -> assertThat(open(dossier.id())).isFalse());
        assertThat(ruw(dossier.id()).getList("uitgaand", Document.class)).isEmpty();
        assertThat(ruw(dossier.id()).getList("audit", Document.class)).isEmpty();
        assertThat(in(() -> werkvoorraad.van(melder))).singleElement()
                .satisfies(regel -> assertThat(regel.staat()).isEqualTo("stap-1"));
    }

    @Test
    void hetzelfdeFormulierNogEensGeeftHetEersteResultaat() throws Exception {
        var melder = beller("melder-2");
        var id = Id.random();

        var eerste = in(() -> maak(id, melder));
        var tweede = in(() -> maak(id, melder));

        assertThat(tweede.stukken()).isEqualTo(eerste.stukken());
        assertThatThrownBy(() -> in(() -> maak(id, beller("een-ander")))).isInstanceOf(NietGevonden.class);
    }

    @Test
    void wieGeenToegangHeeftVindtNiets() throws Exception {
        var dossier = in(() -> maak(Id.random(), beller("melder-3")));

        assertThatThrownBy(() -> in(() -> dossiers.vind(dossier.id(), beller("een-ander"))))
                .isInstanceOf(NietGevonden.class);
        assertThatThrownBy(() -> Domeincontext.in(new DataDomain("fractie-zuid"),
                () -> dossiers.vind(dossier.id(), beller("melder-3")))).isInstanceOf(NietGevonden.class);
    }

    @Test
    void deInhoudLigtVersleuteldEnAlleenOpZijnEigenPlek() throws Exception {
        var melder = beller("melder-4");
        var dossier = in(() -> maak(Id.random(), melder));
        var stuk = dossier.stukken().getFirst();

        assertThat(in(() -> dossiers.lees(dossier, stuk, melder))).isEqualTo("merkteken-verhaal");
        assertThat(opgeslagen("stuk", stuk.id()).toJson()).doesNotContain("merkteken");
        var verplaatst = new Stukverwijzing(stuk.id(), "bericht", stuk.op(), stuk.door());
        assertThatThrownBy(() -> in(() -> dossiers.lees(dossier, verplaatst, melder)))
                .hasMessageNotContaining("merkteken");
    }

    @Test
    void lezenStaatOpSchijfVoordatDeInhoudWeggaat() throws Exception {
        var melder = beller("melder-5");
        var dossier = in(() -> maak(Id.random(), melder));

        in(() -> dossiers.lees(dossier, dossier.stukken().getFirst(), melder));

        try (var bestanden = Files.walk(TestPlatform.instance().directory().resolve("audit"))) {
            assertThat(bestanden.filter(Files::isRegularFile).anyMatch(bestand -> bevat(bestand, dossier.id())))
                    .isTrue();
        }
    }

    @Test
    void wieEenVerouderdeStandWijzigtVerandertNiets() throws Exception {
        var melder = beller("melder-6");
        var dossier = in(() -> maak(Id.random(), melder));
        in(() -> dossiers.wijzig(dossier, besluit(dossier, 1, melder), melder));

        assertThatThrownBy(() -> in(() -> dossiers.wijzig(dossier, besluit(dossier, 2, melder), melder)))
                .isInstanceOf(Verouderd.class);

        assertThat(in(() -> dossiers.vind(dossier.id(), melder)).staat().teller()).isEqualTo(1);
    }

    @Test
    void achtTegelijkSchrijvenEnErGaatNietsVerloren() throws Exception {
        var melder = beller("melder-7");
        var dossier = in(() -> maak(Id.random(), melder));

        try (var draden = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 8; i++) {
                draden.submit(() -> in(() -> telOp(dossier.id(), melder)));
            }
        }

        var na = in(() -> dossiers.vind(dossier.id(), melder));
        assertThat(na.staat().teller()).isEqualTo(8);
        assertThat(volgnummers(dossier.id(), 9)).containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9");
    }

    @Test
    void eenTeGrootDossierWordtGeweigerdEnNietGeschreven() throws Exception {
        var melder = beller("melder-8");
        var veel = new ArrayList<Toegang>();
        for (var i = 0; i < 5_000; i++) {
            veel.add(new Toegang(Id.random(), "melder"));
        }
        var id = Id.random();

        assertThatThrownBy(() -> in(() -> dossiers.maak(dossiers.nieuw(id),
                new Besluit<>(new Zaak("vol", 0), veel, List.of(), List.of(), "gemeld"), melder)))
                .isInstanceOf(Geweigerd.class);
        assertThat(ruw(id)).isNull();
    }

    @Test
    void watErOokSterftTussenTweeSchrijfactiesNaDeVeegrondeKloptHet() throws Exception {
        var melder = beller("melder-9");
        var gestorven = 0;
        for (var n = 1; n <= 12; n++) {
            var id = Id.random();
            var moment = n;
            if (in(() -> Sabotage.sterfVoor(moment, () -> maak(id, melder)))) {
                gestorven++;
            }
            veegAlles();
            controleer(id, melder);
        }
        assertThat(gestorven).as("zo vaak is er echt iets onderbroken").isBetween(3, 8);
    }

    @Test
    void eenStervendeVerzenderStuurtLieverDubbelDanNiet() throws Exception {
        var melder = beller("melder-10");
        for (var n = 1; n <= 2; n++) {
            var id = Id.random();
            var moment = n;
            in(() -> Sabotage.sterfVoor(4, () -> maak(id, melder)));
            in(() -> Sabotage.sterfVoor(moment, () -> verzender.verzend(id)));
            veegAlles();
            controleer(id, melder);
        }
    }

    @Test
    void eenVerzoekRaaktAlleenDeDatabaseVanZijnDomein() throws Exception {
        var melder = beller("melder-11");
        Sabotage.beginMeting();

        var dossier = Domeincontext.in(new DataDomain("extern"), () -> maak(Id.random(), melder));
        Domeincontext.in(new DataDomain("extern"), () -> dossiers.vind(dossier.id(), melder));

        assertThat(Sabotage.vanDraad(Thread.currentThread())).isNotEmpty().containsOnly("melding_extern");
    }

    private void controleer(String id, Beller melder) throws Exception {
        var document = ruw(id);
        if (document == null) {
            try (var mee = meeluisteraar()) {
                assertThat(mee.eventsOf(id)).isEmpty();
            }
            assertThat(in(() -> werkvoorraad.van(melder)).stream().anyMatch(regel -> regel.dossier().equals(id)))
                    .isFalse();
            return;
        }
        assertThat(document.getList("uitgaand", Document.class)).isEmpty();
        assertThat(document.getList("audit", Document.class)).isEmpty();
        assertThat(open(id)).isFalse();
        assertThat(in(() -> werkvoorraad.van(melder)).stream().anyMatch(regel -> regel.dossier().equals(id))).isTrue();
        assertThat(in(() -> leesbaar(id, melder))).isTrue();
        try (var mee = meeluisteraar()) {
            assertThat(mee.awaitEvents(id, 1)).isNotEmpty();
        }
    }

    /** Wat de veegronde doet zodra iets lang genoeg openstaat. */
    private void veegAlles() throws Exception {
        mongo.getDatabase("melding_fractie-noord").getCollection("uitgaand").updateMany(new Document(),
                new Document("$set", new Document("sinds", new java.util.Date(0))));
        in(() -> {
            veegronde.veegUitgaand();
            return null;
        });
    }

    private static Besluit<Zaak> besluit(Dossier<Zaak> dossier, int teller, Beller melder) {
        return new Besluit<>(new Zaak("stap-" + teller, teller), dossier.toegang(), List.of(),
                List.of(new Feit(EventType.MELDING_TOEGEWEZEN, Zaaksoort.stand("stap-" + teller))), "gewijzigd");
    }

    private Dossier<Zaak> telOp(String id, Beller melder) {
        while (true) {
            try {
                var nu = dossiers.vind(id, melder);
                return dossiers.wijzig(nu, besluit(nu, nu.staat().teller() + 1, melder), melder);
            } catch (Verouderd opnieuw) {
                Thread.onSpinWait();
            }
        }
    }

    private static boolean bevat(java.nio.file.Path bestand, String tekst) {
        try {
            return new String(Files.readAllBytes(bestand), StandardCharsets.ISO_8859_1).contains(tekst);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
