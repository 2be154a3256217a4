package nl.tegenkracht.gateway;

import static nl.tegenkracht.gateway.proef.Misdragingen.schrijf;
import static nl.tegenkracht.gateway.proef.Misdragingen.wacht;
import static nl.tegenkracht.gateway.proef.Misdragingen.wachtTotDeLijnBreekt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.tegenkracht.gateway.proef.Antwoord;
import nl.tegenkracht.gateway.proef.Proefdeur;
import nl.tegenkracht.gateway.proef.Proefdeur.Deur;
import nl.tegenkracht.gateway.proef.Proefdienst;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Wat er gebeurt als een dienst traag, stuk of weg is, en hoeveel er doorgaat. */
class DoorsturenTest {

    private Proefdeur proef;
    private Deur deur;
    private String noa;

    @BeforeEach
    void opstelling() {
        proef = Proefdeur.gedeeld();
        deur = proef.deur();
        noa = proef.sessie("noa");
    }

    /** Zekeringen onthouden mislukkingen; de volgende proef begint weer met een gave. */
    @AfterEach
    void herstel() {
        proef.melding.gewoon();
        await().atMost(Duration.ofSeconds(5)).until(() -> {
            for (int i = 0; i < 10; i++) {
                if (deur.haal("/fractie-noord/melding").als(noa).stuur().status() != 200) {
                    return false;
                }
            }
            return true;
        });
    }

    @Test
    void isEenDienstWegDanZegtDePaginaWatErWegIsEnWaarMenTerechtKan() {
        try (var los = proef.open(Map.of("tegenkracht.routes.noord.melding", "http://127.0.0.1:1"))) {
            var pagina = los.haal("/fractie-noord/melding/nieuw").als(noa).stuur();
            assertThat(pagina.status()).isEqualTo(503);
            assertThat(pagina.kop("Retry-After")).contains("5");
            assertThat(pagina.inhoud()).contains("Melden is nu even niet bereikbaar", "vertrouwenspersoon", "112",
                    "lang=\"en\"").doesNotContain("Connection", "127.0.0.1");
            var api = los.haal("/fractie-noord/melding/v1/meldingen").als(noa).stuur();
            assertThat(api.kop("Content-Type")).contains("application/problem+json");
            assertThat(api.inhoud()).contains("\"status\":503").doesNotContain("127.0.0.1");
            assertThat(los.haal("/fractie-noord/klacht").als(noa).stuur().status()).isEqualTo(200);
        }
    }

    @Test
    void eenDienstDieZwijgtOfDruppeltHoudtNiemandLangerOpDanVijfSeconden() throws Exception {
        var los = new CountDownLatch(1);
        proef.melding.doe((lijn, verzoek) -> {
            if (verzoek.methode().equals("POST")) {
                wacht(los);
            }
            lijn.sendResponseHeaders(200, 0);
            wachtTotDeLijnBreekt(() -> schrijf(lijn.getResponseBody(), "druppel".repeat(1000)));
        });
        try (var mensen = Executors.newVirtualThreadPerTaskExecutor()) {
            long begin = System.nanoTime();
            var zwijgt = mensen.submit(() -> deur.vraag("POST", "/fractie-noord/melding/nieuw").als(noa).vanHier()
                    .formulier("a=b").stuur());
            var druppelt = mensen.submit(() -> deur.haal("/fractie-noord/melding").als(noa).stuur());
            assertThat(zwijgt.get().status()).isEqualTo(503);
            assertThat(druppelt).failsWithin(Duration.ofSeconds(8));
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isBetween(Duration.ofSeconds(4),
                    Duration.ofSeconds(8));
        } finally {
            los.countDown();
        }
        assertThat(proef.melding.verzoeken()).hasSize(2);
    }

    @Test
    void eenAfgebrokenAntwoordLijktNooitHeel() {
        proef.melding.doe((lijn, verzoek) -> {
            lijn.sendResponseHeaders(200, 100_000);
            schrijf(lijn.getResponseBody(), "half".repeat(10_000));
            throw new IOException("omgevallen");
        });
        var antwoord = deur.haal("/fractie-noord/melding").als(noa).stuur();
        assertThat(antwoord.kop("Content-Length")).contains("100000");
        assertThat(antwoord.inhoud()).hasSizeLessThan(100_000);
    }

    @Test
    void alleenLezenWordtNogEensGeprobeerd() {
        var pogingen = new AtomicInteger();
        proef.melding.doe((lijn, verzoek) -> {
            if (pogingen.incrementAndGet() == 1) {
                throw new IOException("omgevallen");
            }
            Proefdienst.antwoord(lijn, 200, "text/plain", "gelukt");
        });
        assertThat(deur.haal("/fractie-noord/melding").als(noa).stuur().inhoud()).isEqualTo("gelukt");
        assertThat(pogingen).hasValue(2);
        pogingen.set(0);
        assertThat(deur.vraag("POST", "/fractie-noord/melding/nieuw").als(noa).vanHier().formulier("a=b").stuur()
                .status()).isEqualTo(503);
        assertThat(pogingen).hasValue(1);
    }

    @Test
    void naVeelMislukkingenWordtDeDienstEvenMetRustGelaten() {
        proef.melding.doe((lijn, verzoek) -> Proefdienst.antwoord(lijn, 503, "text/plain", "overbelast"));
        for (int i = 0; i < 25; i++) {
            assertThat(deur.haal("/fractie-noord/melding").als(noa).stuur().status()).isEqualTo(503);
        }
        assertThat(proef.melding.verzoeken()).hasSizeLessThan(25);
        assertThat(deur.haal("/fractie-noord/melding/v1/x").als(noa).stuur().inhoud()).doesNotContain("overbelast");
        assertThat(deur.haal("/fractie-noord/klacht").als(noa).stuur().status()).isEqualTo(200);
    }

    @Test
    void isEenSchotVolDanGaatAnderWerkGewoonDoor() throws Exception {
        var los = new CountDownLatch(1);
        proef.melding.doe((lijn, verzoek) -> {
            if (verzoek.methode().equals("PUT")) {
                wacht(los);
            }
            Proefdienst.antwoord(lijn, 200, "text/plain", "klaar");
        });
        try (var mensen = Executors.newVirtualThreadPerTaskExecutor()) {
            var uploads = new ArrayList<Future<Antwoord>>();
            for (int i = 0; i < 20; i++) {
                uploads.add(mensen.submit(() -> deur.vraag("PUT", "/fractie-noord/melding/v1/delen/1").als(noa)
                        .vanHier().inhoud("application/octet-stream", new byte[10]).stuur()));
            }
            await().atMost(Duration.ofSeconds(5)).until(() -> uploads.stream().filter(Future::isDone).count() == 4);
            assertThat(deur.haal("/fractie-noord/melding").als(noa).stuur().inhoud()).isEqualTo("klaar");
            los.countDown();
            int gelukt = 0;
            for (var upload : uploads) {
                gelukt += upload.get(5, TimeUnit.SECONDS).status() == 200 ? 1 : 0;
            }
            assertThat(gelukt).isEqualTo(16);
        }
    }

    @Test
    void watTeGrootIsKomtErNietDoor() {
        var mb = 1 << 20;
        assertThat(stuurJson(new byte[mb]).status()).isEqualTo(200);
        assertThat(stuurJson(new byte[mb + 1]).status()).isEqualTo(413);
        assertThat(stuurDeel(new byte[4 * mb]).status()).isEqualTo(200);
        assertThat(stuurDeel(new byte[4 * mb + 1]).status()).isEqualTo(413);
        assertThat(proef.melding.verzoeken()).hasSize(2);
    }

    @Test
    void ookInStukkenKomtErNietMeerDoorDanMag() {
        var stuk = "8000\r\n" + "x".repeat(0x8000) + "\r\n";
        var antwoord = deur.vraag("POST", "/fractie-noord/melding/v1/x").als(noa).vanHier()
                .kop("Transfer-Encoding", "chunked").kop("Content-Type", "application/json")
                .ruw((stuk.repeat(40) + "0\r\n\r\n").getBytes(StandardCharsets.US_ASCII)).stuur();
        assertThat(antwoord.status()).isEqualTo(413);
        var klein = deur.vraag("POST", "/fractie-noord/melding/v1/x").als(noa).vanHier()
                .kop("Transfer-Encoding", "chunked").kop("Content-Type", "application/json")
                .ruw((stuk.repeat(3) + "0\r\n\r\n").getBytes(StandardCharsets.US_ASCII)).stuur();
        assertThat(klein.status()).isEqualTo(200);
        assertThat(proef.melding.laatste().inhoud()).hasSize(3 * 0x8000);
    }

    @Test
    void wieTeVaakVraagtMoetEvenWachten() {
        try (var los = proef.open(Map.of("tegenkracht.grenzen.aangemeld", "5", "tegenkracht.grenzen.onaangemeld", "5",
                "tegenkracht.grenzen.inloggen", "5"))) {
            assertThat(statussen(() -> los.haal("/fractie-noord/melding").als(noa).stuur())).endsWith(429)
                    .startsWith(200, 200, 200);
            var zeno = proef.sessie("zeno");
            assertThat(los.haal("/fractie-zuid/melding").als(zeno).stuur().status()).isEqualTo(200);
            assertThat(statussen(() -> los.haal("/fractie-noord/melding").stuur())).endsWith(429).startsWith(302);
            assertThat(statussen(() -> los.haal("/inloggen").stuur())).endsWith(429).startsWith(302);
            var weigering = los.haal("/fractie-noord/melding/v1/x").stuur();
            assertThat(weigering.status()).isEqualTo(429);
            assertThat(weigering.kop("Retry-After")).contains("10");
            assertThat(weigering.kop("Content-Type")).contains("application/problem+json");
        }
    }

    private static List<Integer> statussen(Supplier<Antwoord> vraag) {
        return Stream.generate(vraag).limit(8).map(Antwoord::status).toList();
    }

    private Antwoord stuurJson(byte[] inhoud) {
        return deur.vraag("POST", "/fractie-noord/melding/v1/x").als(noa).vanHier().inhoud("application/json", inhoud)
                .stuur();
    }

    private Antwoord stuurDeel(byte[] inhoud) {
        return deur.vraag("PUT", "/fractie-noord/melding/v1/delen/1").als(noa).vanHier()
                .inhoud("application/octet-stream", inhoud).stuur();
    }
}
