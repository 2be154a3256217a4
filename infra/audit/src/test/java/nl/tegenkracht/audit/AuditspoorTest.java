package nl.tegenkracht.audit;

import static java.util.concurrent.TimeUnit.SECONDS;
import static nl.tegenkracht.audit.Proefspoor.NOORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Id;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

class AuditspoorTest {

    @TempDir
    Path map;

    private Proefspoor proef;

    @BeforeEach
    void begin() {
        proef = Proefspoor.in(map);
    }

    @Test
    void watGeschrevenIsStaatErMetHerkomstEnVolgorde() throws IOException {
        var geschreven = proef.schrijf(5);
        assertThat(proef.gelezen()).isEqualTo(geschreven);
        var rapport = proef.controleer();
        assertThat(rapport.bevindingen()).isEmpty();
        assertThat(rapport.opmerkingen()).isEmpty();
        assertThat(rapport.schakels()).isEqualTo(5);
        assertThat(rapport.koppen()).as("bij het begin en bij het sluiten").isEqualTo(2);
    }

    @Test
    void eenHerhaaldeRegelKomtErEenKeerIn() throws IOException {
        try (var sporen = proef.open()) {
            var regel = proef.regel();
            var plaats = sporen.van(NOORD).schrijf(regel);
            sporen.van(NOORD).schrijf(proef.regel());
            assertThat(sporen.van(NOORD).schrijf(regel)).isEqualTo(plaats);
        }
        assertThat(proef.gelezen()).hasSize(2);
    }

    @Test
    void eenKenmerkIsNietVoorTweeVerschillendeRegels() {
        try (var sporen = proef.open()) {
            var regel = proef.regel();
            sporen.van(NOORD).schrijf(regel);
            var anders = new Auditregel(regel.id(), regel.op(), "stuk-geschreven", regel.object(), regel.actor(),
                    regel.uitkomst(), regel.operatie());
            assertThatIllegalArgumentException().isThrownBy(() -> sporen.van(NOORD).schrijf(anders));
        }
    }

    @Test
    void vrijeTekstPastNietInEenRegel() {
        var nu = Proefspoor.BEGIN;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Auditregel(Id.random(), nu, "hij zei dat", "", "systeem", "gelukt", ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Auditregel(Id.random(), nu, "gelezen", "mijn verhaal", "systeem", "gelukt", ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Auditregel(Id.random(), nu, "gelezen", "", "een naam", "gelukt", ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Auditregel("1", nu, "gelezen", "", "systeem", "gelukt", ""));
        assertThat(new Auditregel(Id.random(), nu, "gelezen", null, "systeem", "gelukt", null).object()).isEmpty();
    }

    @Test
    void elkDomeinHeeftEenEigenSpoor() throws IOException {
        try (var sporen = proef.open()) {
            sporen.van(NOORD).schrijf(proef.regel());
            sporen.van(new DataDomain("ambtelijk")).schrijf(proef.regel());
        }
        assertThat(proef.gelezen()).hasSize(1);
        assertThat(proef.controleer().sporen()).isEqualTo(2);
    }

    @Test
    void eenNieuweRunNoemtDeVorigeMetZijnLaatsteKop() throws IOException {
        proef.schrijf(3);
        proef.nu().set(Proefspoor.BEGIN.plusSeconds(60));
        proef.schrijf(2);
        var runs = proef.map().runs();
        var begin = new Ketenlezer(proef.map()).begin(runs.getLast()).orElseThrow();
        assertThat(begin.vorige()).singleElement().satisfies(vorige -> {
            assertThat(vorige.run()).isEqualTo(runs.getFirst());
            assertThat(vorige.nr()).isEqualTo(3);
        });
        assertThat(proef.controleer().bevindingen()).isEmpty();
    }

    @Test
    void elkeDagBegintEenNieuweRun() throws IOException {
        try (var sporen = proef.open()) {
            sporen.van(NOORD).schrijf(proef.regel());
            proef.nu().set(Proefspoor.BEGIN.plus(Duration.ofDays(1)));
            sporen.van(NOORD).schrijf(proef.regel());
        }
        assertThat(proef.map().runs()).hasSize(2);
        assertThat(proef.controleer().bevindingen()).isEmpty();
    }

    @Test
    void tweeExemplarenTegelijkZittenElkaarNietInDeWeg() throws IOException {
        try (var een = proef.open(); var twee = proef.open()) {
            for (int i = 0; i < 10; i++) {
                een.van(NOORD).schrijf(proef.regel());
                twee.van(NOORD).schrijf(proef.regel());
            }
            een.tekenKoppen();
            assertThat(proef.controleer().bevindingen()).as("terwijl beide lopen").isEmpty();
        }
        assertThat(proef.gelezen()).hasSize(20);
        proef.schrijf(1);
        assertThat(proef.controleer().bevindingen()).isEmpty();
        var laatste = new Ketenlezer(proef.map()).openstaand();
        assertThat(laatste).as("alleen de jongste run is nog door geen ander genoemd").hasSize(1);
    }

    @Test
    void eenOnderbrokenDraadStoptHetSpoorNiet() throws Exception {
        try (var sporen = proef.open()) {
            sporen.van(NOORD).schrijf(proef.regel());
            var draad = Thread.ofVirtual().start(() -> {
                Thread.currentThread().interrupt();
                sporen.van(NOORD).schrijf(proef.regel());
            });
            draad.join();
            sporen.van(NOORD).schrijf(proef.regel());
        }
        assertThat(proef.gelezen()).hasSize(3);
        assertThat(proef.map().runs()).hasSize(1);
    }

    @Test
    void koppenWordenVanzelfGetekend() throws IOException {
        try (var sporen = Auditsporen.open(proef.auditmap(), proef.sleutelmap(), "melding-service", Clock.systemUTC(),
                Duration.ofMillis(20), Schijf::nieuw)) {
            sporen.van(NOORD).schrijf(proef.regel());
            var koppen = proef.map().koppen(proef.map().runs().getFirst());
            await().atMost(Duration.ofSeconds(10)).until(() -> Files.readAllLines(koppen).size() == 2);
        }
        assertThat(proef.controleer().koppen()).as("geen kop erbij als er niets bij kwam").isEqualTo(2);
    }

    @Test
    void bestandenZijnAlleenVanDeEigenaar() throws IOException {
        proef.schrijf(1);
        try (var alles = Files.walk(map.resolve("audit"))) {
            assertThat(alles.filter(Files::isRegularFile)).hasSize(3)
                    .allSatisfy(bestand -> assertThat(Files.getPosixFilePermissions(bestand)).hasSize(2));
        }
        assertThat(Files.getPosixFilePermissions(map.resolve("sleutels/audit-melding-service.sleutel"))).hasSize(2);
    }

    @Test
    void eenSpoorMetEenVreemdeNaamGaatNietOpen() {
        for (var naam : List.of("koppen", "../x", "", "Melding")) {
            assertThatIllegalArgumentException().isThrownBy(
                    () -> Auditsporen.open(proef.auditmap(), proef.sleutelmap(), naam, Clock.systemUTC()).close());
        }
    }

    @Test
    void achtSchrijversDelenHetWachtenOpDeSchijf(TestReporter meldingen) throws Exception {
        int perDraad = 400;
        var teller = new Tellendbestand.Teller();
        try (var sporen = proef.open(teller.om(Schijf::nieuw)); var draden = Executors.newFixedThreadPool(8)) {
            sporen.van(NOORD).schrijf(proef.regel());
            long begin = System.nanoTime();
            var klaar = new ArrayList<Future<?>>();
            for (int draad = 0; draad < 8; draad++) {
                klaar.add(draden.submit(() -> {
                    for (int i = 0; i < perDraad; i++) {
                        sporen.van(NOORD).schrijf(proef.regel());
                    }
                }));
            }
            for (var elk : klaar) {
                elk.get(60, SECONDS);
            }
            double seconden = (System.nanoTime() - begin) / 1e9;
            meldingen.publishEntry("regels per seconde, 8 draden, op schijf",
                    String.valueOf(Math.round(8 * perDraad / seconden)));
        }
        assertThat(proef.gelezen()).hasSize(8 * perDraad + 1).extracting(Auditregel::id).doesNotHaveDuplicates();
        assertThat(proef.controleer().bevindingen()).isEmpty();
        assertThat(teller.opSchijf()).as("elke regel apart zou %d keer wachten zijn", 2 * 8 * perDraad)
                .isLessThan(8 * perDraad);
    }

    @Test
    void wieNietZekerOpSchijfStaatKrijgtEenFoutEnHetSpoorGaatVerderInEenNieuweRun() throws IOException {
        var teller = new Tellendbestand.Teller();
        try (var sporen = proef.open(teller.om(Schijf::nieuw))) {
            sporen.van(NOORD).schrijf(proef.regel());
            teller.faal(true);
            assertThatExceptionOfType(AuditNietGeschreven.class)
                    .isThrownBy(() -> sporen.van(NOORD).schrijf(proef.regel()));
            teller.faal(false);
            sporen.van(NOORD).schrijf(proef.regel());
        }
        assertThat(proef.map().runs()).hasSize(2);
        assertThat(proef.controleer().bevindingen()).isEmpty();
    }

    @Test
    void eenVolleSchijfWordtNietVolgeschrevenMetLegeRuns() throws IOException {
        var teller = new Tellendbestand.Teller();
        teller.faal(true);
        try (var sporen = proef.open(teller.om(Schijf::nieuw))) {
            for (int i = 0; i < 20; i++) {
                assertThatExceptionOfType(AuditNietGeschreven.class)
                        .isThrownBy(() -> sporen.van(NOORD).schrijf(proef.regel()));
            }
            assertThat(proef.map().runs()).hasSize(1);
            teller.faal(false);
            proef.nu().set(Proefspoor.BEGIN.plusSeconds(1));
            sporen.van(NOORD).schrijf(proef.regel());
        }
        assertThat(proef.gelezen()).hasSize(1);
        assertThat(proef.controleer().bevindingen()).isEmpty();
    }

    @Test
    void schrijvenKeertNietTerugVoordatDeSchijfKlaarIs() throws IOException {
        var teller = new Tellendbestand.Teller();
        try (var sporen = proef.open(teller.om(Schijf::nieuw))) {
            sporen.van(NOORD).schrijf(proef.regel());
            teller.houdTegen();
            var draad = Thread.ofPlatform().start(() -> sporen.van(NOORD).schrijf(proef.regel()));
            await().atMost(Duration.ofSeconds(10)).until(teller::wachtIemand);
            assertThat(draad.isAlive()).isTrue();
            teller.laatDoor();
            await().atMost(Duration.ofSeconds(10)).until(() -> !draad.isAlive());
        }
        assertThat(proef.gelezen()).hasSize(2);
    }
}
