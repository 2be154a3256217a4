package nl.tegenkracht.versleuteling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.Topics;
import org.junit.jupiter.api.Test;

/** Wat elke kluis moet kunnen; loopt op bestanden en op een PKCS#11-token. */
abstract class Kluiscontract {

    private static final DataDomain NOORD = new DataDomain("fractie-noord");
    private static final byte[] CONTEXT = Context.van("proef", "een");
    private static final byte[] ANDERE = Context.van("proef", "twee");

    /** Vers per test, zodat een naam voor het eerst gebruikt kan worden. */
    final String naam = Sleutelnaam.gebeurtenis("proef." + Id.random());

    abstract Sleutelbeheer kluis();

    /** Een tweede toegang tot dezelfde sleutels, zoals een ander proces die heeft. */
    abstract Sleutelbeheer nogEen();

    /** Een echt ander proces op dezelfde sleutels, dat deze naam voor het eerst gebruikt. */
    abstract Process anderProces(String sleutelnaam) throws IOException;

    @Test
    void watVerpaktIsKomtHeelTerug() {
        var ingepakt = kluis().verpak(naam, bytes("datasleutel"), CONTEXT);
        assertThat(kluis().ontvouw(naam, ingepakt, CONTEXT)).isEqualTo(bytes("datasleutel"));
        assertThat(new String(ingepakt.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("datasleutel");
    }

    @Test
    void watVerzegeldIsKomtHeelTerugOokLeeg() {
        assertThat(kluis().ontzegel(naam, kluis().verzegel(naam, bytes("inhoud"), CONTEXT), CONTEXT))
                .isEqualTo(bytes("inhoud"));
        assertThat(kluis().ontzegel(naam, kluis().verzegel(naam, new byte[0], CONTEXT), CONTEXT)).isEmpty();
    }

    @Test
    void willekeurigeInhoudEnContextKomenHeelTerug() {
        var proef = Proef.nieuw();
        for (int i = 0; i < 60; i++) {
            var inhoud = proef.bytes(300);
            var context = proef.bytes(40);
            assertThat(kluis().ontzegel(naam, kluis().verzegel(naam, inhoud, context), context))
                    .as("zaad %d, ronde %d", proef.zaad(), i).isEqualTo(inhoud);
        }
    }

    @Test
    void geenEnkeleVeranderdeBitGaatOpen() {
        var ingepakt = kluis().verpak(naam, bytes("datasleutel"), CONTEXT);
        for (int bit = 0; bit < ingepakt.bytes().length * 8; bit += 3) {
            var anders = ingepakt.bytes().clone();
            anders[bit / 8] ^= (byte) (1 << bit % 8);
            gaatNietOpen(naam, new Ingepakt(ingepakt.kid(), anders), CONTEXT);
        }
    }

    @Test
    void afgekorteOfVerlengdeBytesGaanNietOpen() {
        var bytes = kluis().verpak(naam, bytes("datasleutel"), CONTEXT).bytes();
        var kid = kluis().huidigeKid(naam);
        for (int lengte : new int[]{0, 1, 4, 5, 12, 20, bytes.length - 1, bytes.length + 1}) {
            gaatNietOpen(naam, new Ingepakt(kid, Arrays.copyOf(bytes, lengte)), CONTEXT);
        }
    }

    @Test
    void eenAndereContextOpentNiets() {
        gaatNietOpen(naam, kluis().verpak(naam, bytes("datasleutel"), CONTEXT), ANDERE);
        gaatNietOpen(naam, kluis().verpak(naam, bytes("datasleutel"), CONTEXT), new byte[0]);
    }

    @Test
    void eenOnbekendeOfAndereKidOpentNiets() {
        var ingepakt = kluis().verpak(naam, bytes("datasleutel"), CONTEXT);
        gaatNietOpen(naam, new Ingepakt("onbekend", ingepakt.bytes()), CONTEXT);
        var nieuwe = kluis().roteer(naam);
        gaatNietOpen(naam, new Ingepakt(nieuwe, ingepakt.bytes()), CONTEXT);
    }

    @Test
    void deSleutelVanEenAnderDomeinOpentNiets() {
        var noord = Sleutelnaam.dossier(ServiceName.MELDING, NOORD);
        var midden = Sleutelnaam.dossier(ServiceName.MELDING, new DataDomain("fractie-midden"));
        kluis().huidigeKid(midden);
        var ingepakt = kluis().verpak(noord, bytes("datasleutel"), CONTEXT);
        gaatNietOpen(midden, ingepakt, CONTEXT);
        assertThat(kluis().ontvouw(noord, ingepakt, CONTEXT)).isEqualTo(bytes("datasleutel"));
    }

    @Test
    void eenVerpakteSleutelGaatNietOpenAlsZegelEnOmgekeerd() {
        var ingepakt = kluis().verpak(naam, bytes("datasleutel"), CONTEXT);
        assertThatExceptionOfType(NietTeOpenen.class).isThrownBy(() -> kluis().ontzegel(naam, ingepakt, CONTEXT));
        gaatNietOpen(naam, kluis().verzegel(naam, bytes("inhoud"), CONTEXT), CONTEXT);
    }

    @Test
    void openenVanEenOngebruikteNaamMaaktGeenSleutel() {
        var vreemd = new Ingepakt("00000001", new byte[60]);
        gaatNietOpen(naam, vreemd, CONTEXT);
        var eerste = nogEen().huidigeKid(naam);
        assertThat(kluis().huidigeKid(naam)).isEqualTo(eerste);
    }

    @Test
    void deFoutZegtNietsOverInhoudOfOorzaak() {
        var ingepakt = kluis().verpak(naam, bytes("datasleutel"), CONTEXT);
        assertThatExceptionOfType(NietTeOpenen.class).isThrownBy(() -> kluis().ontvouw(naam, ingepakt, ANDERE))
                .withMessage("Niet te openen").withNoCause();
    }

    @Test
    void naEenWisselBlijftHetOudeLeesbaarEnIsHetNieuweVanDeNieuweSleutel() {
        var oud = kluis().verpak(naam, bytes("oud"), CONTEXT);
        var kid = kluis().roteer(naam);
        var nieuw = kluis().verpak(naam, bytes("nieuw"), CONTEXT);
        assertThat(kid).isNotEqualTo(oud.kid()).isEqualTo(kluis().huidigeKid(naam)).isEqualTo(nieuw.kid());
        assertThat(kluis().ontvouw(naam, oud, CONTEXT)).isEqualTo(bytes("oud"));
        assertThat(kluis().ontvouw(naam, nieuw, CONTEXT)).isEqualTo(bytes("nieuw"));
    }

    @Test
    void eenAnderProcesZietDeWisselMeteen() {
        var ander = nogEen();
        var oud = ander.verzegel(naam, bytes("oud"), CONTEXT);
        kluis().roteer(naam);
        var nieuw = kluis().verzegel(naam, bytes("nieuw"), CONTEXT);
        assertThat(ander.ontzegel(naam, nieuw, CONTEXT)).isEqualTo(bytes("nieuw"));
        assertThat(ander.huidigeKid(naam)).isEqualTo(nieuw.kid());
        assertThat(ander.verzegel(naam, bytes("x"), CONTEXT).kid()).isEqualTo(nieuw.kid());
        assertThat(kluis().ontzegel(naam, oud, CONTEXT)).isEqualTo(bytes("oud"));
    }

    @Test
    void hmacIsVastPerNaamEnInvoerOokNaEenWissel() {
        var persoon = naam.replace("gebeurtenis", "persoon");
        var eerste = kluis().hmac(persoon, bytes("sub-1"));
        assertThat(eerste).hasSize(32);
        kluis().roteer(persoon);
        assertThat(kluis().hmac(persoon, bytes("sub-1"))).isEqualTo(eerste);
        assertThat(nogEen().hmac(persoon, bytes("sub-1"))).isEqualTo(eerste);
        assertThat(kluis().hmac(persoon, bytes("sub-2"))).isNotEqualTo(eerste);
        assertThat(kluis().hmac(naam, bytes("sub-1"))).isNotEqualTo(eerste);
    }

    @Test
    void tienVragersTegelijkKrijgenEenSleutel() throws InterruptedException {
        var kids = ConcurrentHashMap.<String>newKeySet();
        var pseudoniemen = ConcurrentHashMap.<String>newKeySet();
        var start = new CountDownLatch(1);
        var draden = IntStream.range(0, 10).mapToObj(i -> Thread.ofPlatform().start(() -> {
            var kluis = ThreadLocalRandom.current().nextBoolean() ? kluis() : nogEen();
            wacht(start);
            kids.add(kluis.verpak(naam, bytes("datasleutel"), CONTEXT).kid());
            pseudoniemen.add(HexFormat.of().formatHex(kluis.hmac(naam, bytes("sub-1"))));
        })).toList();
        start.countDown();
        for (var draad : draden) {
            draad.join();
        }
        assertThat(kids).hasSize(1);
        assertThat(pseudoniemen).hasSize(1);
    }

    @Test
    void processenDieTegelijkBeginnenEindigenMetEenSleutel() throws IOException, InterruptedException {
        var processen = List.of(anderProces(naam), anderProces(naam), anderProces(naam), anderProces(naam));
        var uitkomsten = new HashSet<String>();
        for (var proces : processen) {
            uitkomsten.add(new String(proces.getInputStream().readAllBytes()).strip());
            assertThat(proces.waitFor()).isZero();
        }
        assertThat(uitkomsten).containsExactly(Eerstegebruik.uitkomst(kluis(), naam));
    }

    @Test
    void namenDieGeenNaamZijnWordenGeweigerd() {
        for (var fout : new String[]{null, "", "dossier", "dossier:", "dossier:../x", "dossier:a/b", "Dossier:a",
                "a_b:c"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> kluis().huidigeKid(fout));
            assertThatIllegalArgumentException().isThrownBy(() -> kluis().verpak(fout, bytes("x"), CONTEXT));
        }
        assertThat(Sleutelnaam.gebeurtenis(Topics.events(NOORD, ServiceName.MELDING)))
                .isEqualTo("gebeurtenis:tegenkracht.fractie-noord.melding.v1");
    }

    private void gaatNietOpen(String sleutelnaam, Ingepakt ingepakt, byte[] context) {
        assertThatExceptionOfType(NietTeOpenen.class)
                .isThrownBy(() -> kluis().ontvouw(sleutelnaam, ingepakt, context));
    }

    static byte[] bytes(String tekst) {
        return tekst.getBytes(StandardCharsets.UTF_8);
    }

    private static void wacht(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
