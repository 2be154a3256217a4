package nl.tegenkracht.gateway;

import static nl.tegenkracht.gateway.proef.Misdragingen.schrijf;
import static nl.tegenkracht.gateway.proef.Misdragingen.wacht;
import static nl.tegenkracht.gateway.proef.Misdragingen.wachtTotDeLijnBreekt;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import nl.tegenkracht.gateway.proef.Proefdeur;
import nl.tegenkracht.gateway.proef.Proefdeur.Deur;
import nl.tegenkracht.gateway.proef.Stroomlezer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Stromen: zonder tijdgrens, hoogstens drie, en voorbij als de sessie voorbij is. */
class StroomTest {

    private Proefdeur proef;
    private Deur deur;
    private String noa;

    @BeforeEach
    void opstelling() {
        proef = Proefdeur.gedeeld();
        deur = proef.deur();
        noa = proef.sessie("noa");
    }

    @Test
    void eenStroomKomtStukVoorStukEnSluitBijUitloggen() throws Exception {
        var verder = new CountDownLatch(1);
        proef.melding.doe((lijn, verzoek) -> {
            lijn.getResponseHeaders().set("Content-Type", "text/event-stream");
            lijn.sendResponseHeaders(200, 0);
            schrijf(lijn.getResponseBody(), "data: een\n\n");
            wacht(verder);
            schrijf(lijn.getResponseBody(), "data: twee\n\n");
            wachtTotDeLijnBreekt(() -> schrijf(lijn.getResponseBody(), ": hartslag\n\n"));
        });
        try (var stroom = stroom()) {
            assertThat(stroom.regel()).isEqualTo("data: een");
            verder.countDown();
            assertThat(stroom.regel()).isEqualTo("data: twee");
            deur.vraag("POST", "/uitloggen").als(noa).vanHier().formulier("").stuur();
            assertThat(stroom.totHetEinde()).isLessThan(Duration.ofSeconds(3));
        }
    }

    @Test
    void eenSessieHeeftHoogstensDrieStromenTegelijk() throws Exception {
        proef.melding.doe((lijn, verzoek) -> {
            lijn.getResponseHeaders().set("Content-Type", "text/event-stream");
            lijn.sendResponseHeaders(200, 0);
            schrijf(lijn.getResponseBody(), "data: open\n\n");
            wachtTotDeLijnBreekt(() -> schrijf(lijn.getResponseBody(), ": hartslag\n\n"));
        });
        try (var een = stroom(); var twee = stroom(); var drie = stroom()) {
            een.regel();
            twee.regel();
            drie.regel();
            try (var vier = stroom()) {
                assertThat(vier.regel()).isEqualTo("data: open");
                assertThat(een.totHetEinde()).isLessThan(Duration.ofSeconds(3));
                assertThat(twee.hartslag()).isTrue();
                assertThat(vier.hartslag()).isTrue();
            }
        }
    }

    @Test
    void eenStroomSluitOokAlsDeSessieEldersEindigt() throws Exception {
        proef.melding.doe((lijn, verzoek) -> {
            lijn.getResponseHeaders().set("Content-Type", "text/event-stream");
            lijn.sendResponseHeaders(200, 0);
            schrijf(lijn.getResponseBody(), "data: open\n\n");
            wachtTotDeLijnBreekt(() -> schrijf(lijn.getResponseBody(), ": hartslag\n\n"));
        });
        try (var tweede = proef.open(Map.of()); var stroom = stroom()) {
            assertThat(stroom.regel()).isEqualTo("data: open");
            tweede.vraag("POST", "/uitloggen").als(noa).vanHier().formulier("").stuur();
            assertThat(stroom.totHetEinde()).isLessThan(Duration.ofSeconds(8));
        }
    }

    private Stroomlezer stroom() throws IOException {
        return Stroomlezer.open(deur.haal("/fractie-noord/melding/v1/stroom").als(noa)
                .kop("Accept", "text/event-stream"));
    }
}
