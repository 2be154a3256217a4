package nl.tegenkracht.versleuteling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.Security;
import java.util.Collections;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HsmKluisTest extends Kluiscontract {

    @TempDir
    static Path map;

    private static Hsmtoegang toegang;
    private static HsmKluis kluis;

    @BeforeAll
    static void maakToken() throws IOException, InterruptedException {
        if (Softhsm.bibliotheek().isPresent()) {
            toegang = Softhsm.nieuwToken(map);
            kluis = HsmKluis.open(toegang);
        }
    }

    /** Per test, zodat elke overgeslagen test in het verslag staat met de reden. */
    @BeforeEach
    void alleenMetToken() {
        assumeTrue(kluis != null,
                "SoftHSM2 ontbreekt (Debian: apt-get install softhsm2); de PKCS#11-kluis is NIET getoetst");
    }

    @Override
    Sleutelbeheer kluis() {
        return kluis;
    }

    @Override
    Sleutelbeheer nogEen() {
        return HsmKluis.open(toegang);
    }

    @Override
    Process anderProces(String sleutelnaam) throws IOException {
        return Eerstegebruik.start(toegang, sleutelnaam);
    }

    @Test
    void hetTokenGeeftDeSleutelAanNiemand() throws Exception {
        kluis.huidigeKid(naam);
        kluis.hmac(naam, bytes("sub-1"));
        var token = Security.getProvider("SunPKCS11").configure(
                "--name=kijker\nlibrary=" + toegang.bibliotheek() + "\nslot=" + toegang.slot() + "\n");
        var opslag = KeyStore.getInstance("PKCS11", token);
        opslag.load(null, toegang.pin().toCharArray());
        var labels = Collections.list(opslag.aliases()).stream().filter(label -> label.startsWith(naam)).toList();
        assertThat(labels).hasSize(2);
        for (var label : labels) {
            assertThat(opslag.getKey(label, null).getEncoded()).as(label).isNull();
        }
    }

    @Test
    void hetKenmerkZegtNaamEnVersie() {
        assertThat(kluis.huidigeKid(naam)).startsWith(naam + "#000001-");
        assertThat(kluis.roteer(naam)).startsWith(naam + "#000002-");
    }

    @Test
    void metEenVerkeerdePinGaatHetTokenNietOpen() throws IOException, InterruptedException {
        var proces = Eerstegebruik
                .start(new Hsmtoegang(toegang.bibliotheek(), toegang.slot(), "0000", toegang.slotmap()), naam);
        assertThat(new String(proces.getInputStream().readAllBytes()))
                .isEqualTo("Het PKCS#11-token is niet te gebruiken");
        assertThat(proces.waitFor()).isEqualTo(1);
        assertThat(toegang.toString()).doesNotContain(toegang.pin());
    }

    @Test
    void eenOnbekendSlotIsEenOnbereikbareKluis() {
        var elders = new Hsmtoegang(toegang.bibliotheek(), 7, toegang.pin(), map.resolve("sloten"));
        assertThatExceptionOfType(KluisOnbereikbaar.class).isThrownBy(() -> HsmKluis.open(elders));
    }

    @Test
    void eenDossiersleutelUitHetTokenOpentHetStuk() {
        try (var sleutel = Datasleutel.nieuw()) {
            var stuk = sleutel.versleutel(bytes("verhaal"), Context.stuk("d", "s", "verhaal"));
            var oud = Sleutelwrap.maak(kluis, naam, Voor.DIENST, sleutel, "d");
            kluis.roteer(naam);
            var nieuw = oud.herverpak(kluis, naam, "d");
            assertThat(nieuw.kid()).isNotEqualTo(oud.kid());
            for (var wrap : new Sleutelwrap[]{oud, nieuw}) {
                try (var weer = wrap.open(nogEen(), naam, "d")) {
                    assertThat(weer.ontcijfer(stuk, Context.stuk("d", "s", "verhaal"))).isEqualTo(bytes("verhaal"));
                }
            }
        }
    }
}
