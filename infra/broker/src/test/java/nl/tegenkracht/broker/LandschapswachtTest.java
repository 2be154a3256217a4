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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LandschapswachtTest {

    private static final Landscape EERST = Landschappen.lokaalMet("ambtelijk", "gemeenschappelijk");
    private static final Landscape LATER = Landschappen.lokaalMet("ambtelijk", "fractie-noord", "gemeenschappelijk");
    private static final String NIEUW = "tegenkracht.fractie-noord.melding.v1";
    private static final String RAPPORTAGE = "rapportage-service.lokaal";
    private static final String MELDING = "melding-service.lokaal";

    @TempDir
    private Path map;
    private Path bestand;
    private final List<Landscape> toegepast = new ArrayList<>();

    @BeforeEach
    void schrijfEerste() throws IOException {
        bestand = Bestand.schrijf(map.resolve("landschap.json"), EERST);
    }

    @Test
    void eenDomeinErbijWerktZonderHerstartEnEenDomeinErafOok() throws Exception {
        var wachtwoorden = Wachtwoorden.in(map.resolve("sleutels"));
        try (var broker = Broker.start(Plaats.in(map.resolve("broker")), EERST, wachtwoorden);
                var wacht = wacht(broker).begin(Duration.ofMillis(50));
                var klant = Klant.met(broker.bootstrap(), MELDING, wachtwoorden.van(MELDING))) {
            assertThat(klant.magSchrijven(NIEUW)).isFalse();
            Bestand.schrijf(bestand, LATER);
            await().atMost(Duration.ofSeconds(15)).until(() -> klant.magSchrijven(NIEUW));
            Bestand.schrijf(bestand, EERST);
            await().atMost(Duration.ofSeconds(15)).until(() -> !klant.magSchrijven(NIEUW));
            assertThat(klant.magSchrijven("tegenkracht.ambtelijk.melding.v1")).isTrue();
        }
    }

    @Test
    void wieMeeluistertHoudtDeAndereDomeinenAlsErEenSluit() throws Exception {
        var wachtwoorden = Wachtwoorden.in(map.resolve("sleutels"));
        try (var broker = Broker.start(Plaats.in(map.resolve("broker")), LATER, wachtwoorden);
                var schrijver = Klant.met(broker.bootstrap(), MELDING, wachtwoorden.van(MELDING));
                var lezer = Klant.met(broker.bootstrap(), RAPPORTAGE, wachtwoorden.van(RAPPORTAGE))
                        .in(RAPPORTAGE + ".proef")) {
            lezer.consumer().subscribe(Pattern.compile("tegenkracht\\..*\\.melding\\.v1"));
            schrijver.stuur(NIEUW, "k", "uit het domein dat sluit").get();
            assertThat(lezer.eersten(1)).hasSize(1);
            broker.richtIn(EERST);
            schrijver.stuur("tegenkracht.ambtelijk.melding.v1", "k", "daarna").get();
            await().atMost(Duration.ofSeconds(20)).ignoreExceptionsInstanceOf(TopicAuthorizationException.class)
                    .until(() -> lezer.eersten(1), berichten -> berichten.getFirst().value().equals("daarna"));
        }
    }

    @Test
    void watIemandMetDeHandToevoegdeVerdwijnt() throws Exception {
        var wachtwoorden = Wachtwoorden.in(map.resolve("sleutels"));
        try (var broker = Broker.start(Plaats.in(map.resolve("broker")), EERST, wachtwoorden);
                var beheer = Klant.met(broker.bootstrap(), "beheer", wachtwoorden.van("beheer")).admin();
                var klant = Klant.met(broker.bootstrap(), MELDING, wachtwoorden.van(MELDING))) {
            var andermans = Toegangsregels.van(LATER).stream()
                    .filter(regel -> regel.pattern().name().equals(NIEUW)).toList();
            beheer.createAcls(andermans).all().get();
            broker.richtIn(EERST);
            assertThat(beheer.describeAcls(AclBindingFilter.ANY).values().get())
                    .containsExactlyInAnyOrderElementsOf(Toegangsregels.van(EERST));
            assertThat(klant.magSchrijven(NIEUW)).isFalse();
        }
    }

    @Test
    void eenUitrolDieVerdwijntKanZichNietMeerAanmelden() throws Exception {
        var wachtwoorden = Wachtwoorden.in(map.resolve("sleutels"));
        try (var broker = Broker.start(Plaats.in(map.resolve("broker")), Landschappen.drie(), wachtwoorden)) {
            broker.richtIn(EERST);
            try (var beheer = Klant.met(broker.bootstrap(), "beheer", wachtwoorden.van("beheer")).admin()) {
                assertThat(beheer.describeUserScramCredentials().users().get()).containsExactlyInAnyOrder("beheer",
                        "melding-service.lokaal", "klacht-service.lokaal", "beleid-service.lokaal",
                        "rapportage-service.lokaal");
            }
        }
    }

    @Test
    void eenKapotBestandVerandertNietsEnLektNietsNaarHetLog() throws IOException {
        var log = new ByteArrayOutputStream();
        var gewoon = System.err;
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try (var wacht = new Landschapswacht(bestand, Files.readAllBytes(bestand), toegepast::add)) {
            Files.writeString(bestand, "{ \"domeinen\": [ { \"domein\": \"Merel Beukenhaag\" ");
            wacht.kijk();
            wacht.kijk();
            Files.delete(bestand);
            wacht.kijk();
        } finally {
            System.setErr(gewoon);
        }
        assertThat(toegepast).isEmpty();
        assertThat(log.toString(StandardCharsets.UTF_8)).containsOnlyOnce("klopt niet").contains("niet te lezen")
                .doesNotContain("Merel");
    }

    @Test
    void naEenKapotBestandGeldtHetVolgendeGoede() throws IOException {
        try (var wacht = new Landschapswacht(bestand, Files.readAllBytes(bestand), toegepast::add)) {
            Files.writeString(bestand, "");
            wacht.kijk();
            Bestand.schrijf(bestand, LATER);
            wacht.kijk();
            wacht.kijk();
        }
        assertThat(toegepast).containsExactly(LATER);
    }

    @Test
    void watNogNietToegepastKonWordenWordtOpnieuwGeprobeerd() throws IOException {
        try (var wacht = new Landschapswacht(bestand, Files.readAllBytes(bestand), this::lukteTweedeKeer)) {
            Bestand.schrijf(bestand, LATER);
            wacht.kijk();
            wacht.kijk();
            wacht.kijk();
        }
        assertThat(toegepast).containsExactly(LATER, LATER);
    }

    private void lukteTweedeKeer(Landscape landschap) {
        toegepast.add(landschap);
        if (toegepast.size() == 1) {
            throw new IllegalStateException("De broker is even weg");
        }
    }

    private Landschapswacht wacht(Broker broker) throws IOException {
        return new Landschapswacht(bestand, Files.readAllBytes(bestand), broker::richtIn);
    }
}
