package nl.tegenkracht.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import nl.tegenkracht.gateway.proef.Proefdeur;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wanneer de deur wel en niet begint. */
class OpstartTest {

    private Proefdeur proef;

    @BeforeEach
    void opstelling() {
        proef = Proefdeur.gedeeld();
    }

    @Test
    void deDeurBegintOokAlsDeRestErNogNietIs() {
        try (var deur = proef.open(Map.of("tegenkracht.issuer", "http://127.0.0.1:1", "spring.mongodb.uri",
                "mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=200"))) {
            assertThat(deur.beheer("/actuator/health/readiness").stuur().status()).isEqualTo(200);
            assertThat(deur.haal("/").stuur().status()).isEqualTo(200);
            assertThat(deur.haal("/inloggen").stuur().locatie()).startsWith("http://127.0.0.1:1/oauth2/authorize");
        }
    }

    @Test
    void eenDemonstratieLuistertNooitBuitenDezeMachine() {
        assertThatThrownBy(() -> proef.open(Map.of("server.address", "0.0.0.0"))).rootCause()
                .hasMessageContaining("loopback");
    }

    @Test
    void alleenEenDemonstratieZegtWelkeAdressenZijHeeftEnDanAlleenAanHetBeheer() {
        assertThat(proef.deur().beheer("/actuator/adressen").stuur().inhoud()).contains("\"/uitloggen\"");
        assertThat(proef.deur().haal("/actuator/adressen").stuur().status()).isEqualTo(302);
        try (var deur = proef.open(Map.of("tegenkracht.demo", "false"))) {
            assertThat(deur.beheer("/actuator/adressen").stuur().status()).isEqualTo(404);
        }
    }

    @Test
    void buitenDeDemonstratieMaaktDeDeurGeenSleutels(@TempDir Path leeg) throws IOException {
        Files.writeString(leeg.resolve("poort.geheim"), "geheim");
        assertThatThrownBy(() -> proef.open(Map.of("tegenkracht.sleutelmap", leeg, "tegenkracht.demo", "false")))
                .hasStackTraceContaining("buiten de demonstratie maakt de deur er zelf geen");
        assertThat(leeg.resolve("kluis")).doesNotExist();
    }

    @Test
    void eenGemaakteSleutelIsAlleenVoorDeEigenaarTeLezen() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(
                proef.map.resolve("sleutels").resolve("kluis/sessie_poort.zegel.json")))).isEqualTo("rw-------");
    }
}
