package nl.tegenkracht.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import nl.tegenkracht.identity.archief.Inlogarchief;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OpruimenTest extends Opstelling {

    @Autowired
    private Inlogarchief archief;

    @AfterEach
    void zetDeKlokTerug() {
        Klok.verschil = Duration.ZERO;
    }

    @Test
    void watVerlopenIsVerdwijntUitHetGeheugenEnVanDeSchijf() throws IOException {
        var poort = poort();
        var inlog = poort.logIn(browser(), "merel");

        Klok.verschil = Duration.ofHours(5);
        archief.ruimOp();
        assertThat(inlogs()).isPositive();
        assertThat(poort.wissel(inlog.inlogtoken(), "melding@ambtelijk", "ambtelijk").status()).isEqualTo(200);

        Klok.verschil = Duration.ofHours(6).plusMinutes(1);
        archief.ruimOp();
        assertThat(inlogs()).isZero();
        assertThat(poort.ververs(inlog.veld("refresh_token")).veld("error")).isEqualTo("invalid_grant");
    }

    private static long inlogs() throws IOException {
        try (var bestanden = Files.list(INLOGS)) {
            return bestanden.count();
        }
    }
}
