package nl.tegenkracht.versleuteling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.contracts.Id;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SleutelwrapTest {

    private static final String NAAM = Sleutelnaam.dossier(ServiceName.MELDING, new DataDomain("fractie-noord"));
    private static final byte[] VERHAAL = "Het verhaal van de melder".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path map;

    private Sleutelbeheer kluis;
    private final String dossier = Id.random();

    @BeforeEach
    void open() {
        kluis = Sleutelbestand.in(map);
    }

    @Test
    void eenStukGaatMetDeVerpakteSleutelWeerOpen() {
        var context = Context.stuk(dossier, Id.random(), "verhaal");
        Sleutelwrap wrap;
        byte[] stuk;
        try (var sleutel = Datasleutel.nieuw()) {
            wrap = Sleutelwrap.maak(kluis, NAAM, Voor.DIENST, sleutel, dossier);
            stuk = sleutel.versleutel(VERHAAL, context);
        }
        assertThat(new String(stuk, StandardCharsets.ISO_8859_1)).doesNotContain("verhaal");
        try (var sleutel = wrap.open(Sleutelbestand.in(map), NAAM, dossier)) {
            assertThat(sleutel.ontcijfer(stuk, context)).isEqualTo(VERHAAL);
        }
    }

    @Test
    void eenStukPastInGeenAnderDossierOpGeenAnderePlaatsEnAlsGeenAndereSoort() {
        try (var sleutel = Datasleutel.nieuw(); var andere = Datasleutel.nieuw()) {
            var stuk = sleutel.versleutel(VERHAAL, Context.stuk("d1", "s1", "verhaal"));
            for (var anders : List.of(Context.stuk("d2", "s1", "verhaal"), Context.stuk("d1", "s2", "verhaal"),
                    Context.stuk("d1", "s1", "brief"), Context.stuk("d1s", "1", "verhaal"))) {
                assertThatExceptionOfType(NietTeOpenen.class).isThrownBy(() -> sleutel.ontcijfer(stuk, anders));
            }
            assertThatExceptionOfType(NietTeOpenen.class)
                    .isThrownBy(() -> andere.ontcijfer(stuk, Context.stuk("d1", "s1", "verhaal")));
        }
    }

    @Test
    void elkeVeranderdeByteVanEenStukValtOp() {
        var context = Context.stuk(dossier, "s1", "verhaal");
        try (var sleutel = Datasleutel.nieuw()) {
            var stuk = sleutel.versleutel(VERHAAL, context);
            for (int i = 0; i < stuk.length; i++) {
                var anders = stuk.clone();
                anders[i] ^= 1;
                assertThatExceptionOfType(NietTeOpenen.class).isThrownBy(() -> sleutel.ontcijfer(anders, context));
            }
        }
    }

    @Test
    void willekeurigeStukkenKomenHeelTerugEnLijkenNooitOpElkaar() {
        var proef = Proef.nieuw();
        try (var sleutel = Datasleutel.nieuw()) {
            for (int i = 0; i < 200; i++) {
                var inhoud = proef.bytes(5_000);
                var context = proef.bytes(50);
                var eerste = sleutel.versleutel(inhoud, context);
                assertThat(sleutel.ontcijfer(eerste, context)).as("zaad %d, ronde %d", proef.zaad(), i)
                        .isEqualTo(inhoud);
                assertThat(sleutel.versleutel(inhoud, context)).isNotEqualTo(eerste);
            }
        }
    }

    @Test
    void eenVerpakkingPastAlleenOpHaarEigenDossierEnLezer() {
        try (var sleutel = Datasleutel.nieuw()) {
            var wrap = Sleutelwrap.maak(kluis, NAAM, Voor.DIENST, sleutel, dossier);
            var alsPersoon = new Sleutelwrap(Voor.PERSOON, wrap.kid(), wrap.wrap());
            assertThatExceptionOfType(NietTeOpenen.class).isThrownBy(() -> wrap.open(kluis, NAAM, Id.random()));
            assertThatExceptionOfType(NietTeOpenen.class).isThrownBy(() -> alsPersoon.open(kluis, NAAM, dossier));
        }
    }

    @Test
    void eenGeslotenSleutelDoetNietsMeer() {
        var sleutel = Datasleutel.nieuw();
        sleutel.close();
        assertThatIllegalStateException().isThrownBy(() -> sleutel.versleutel(VERHAAL, new byte[0]));
        assertThatIllegalStateException()
                .isThrownBy(() -> Sleutelwrap.maak(kluis, NAAM, Voor.DIENST, sleutel, dossier));
    }

    @Test
    void herverpakkenGeeftDezelfdeSleutelOnderDeNieuwe() {
        var context = Context.stuk(dossier, "s1", "verhaal");
        try (var sleutel = Datasleutel.nieuw()) {
            var oud = Sleutelwrap.maak(kluis, NAAM, Voor.DIENST, sleutel, dossier);
            assertThat(oud.herverpak(kluis, NAAM, dossier)).isSameAs(oud);
            var stuk = sleutel.versleutel(VERHAAL, context);
            var kid = kluis.roteer(NAAM);
            assertThat(oud.verouderd(kluis, NAAM)).isTrue();
            var nieuw = oud.herverpak(kluis, NAAM, dossier);
            assertThat(nieuw.kid()).isEqualTo(kid);
            try (var weer = nieuw.open(kluis, NAAM, dossier)) {
                assertThat(weer.ontcijfer(stuk, context)).isEqualTo(VERHAAL);
            }
        }
    }

    @Test
    void eenHalverwegeAfgebrokenWisselLaatElkeVerpakkingLeesbaar() {
        var proef = Proef.nieuw();
        var wraps = new ArrayList<Sleutelwrap>();
        var stukken = new ArrayList<byte[]>();
        for (int i = 0; i < 40; i++) {
            try (var sleutel = Datasleutel.nieuw()) {
                wraps.add(Sleutelwrap.maak(kluis, NAAM, Voor.DIENST, sleutel, "d" + i));
                stukken.add(sleutel.versleutel(VERHAAL, Context.stuk("d" + i, "s", "verhaal")));
            }
        }
        for (int wissel = 0; wissel < 3; wissel++) {
            kluis.roteer(NAAM);
            int tot = proef.bron().nextInt(wraps.size());
            for (int i = 0; i < tot; i++) {
                wraps.set(i, wraps.get(i).herverpak(kluis, NAAM, "d" + i));
            }
            kluis = Sleutelbestand.in(map);
            for (int i = 0; i < wraps.size(); i++) {
                try (var sleutel = wraps.get(i).open(kluis, NAAM, "d" + i)) {
                    assertThat(sleutel.ontcijfer(stukken.get(i), Context.stuk("d" + i, "s", "verhaal")))
                            .as("zaad %d, wissel %d, dossier %d", proef.zaad(), wissel, i).isEqualTo(VERHAAL);
                }
            }
        }
    }

    @Test
    void deVoorstellingVanEenVerpakkingBevatGeenBytes() {
        var wrap = new Sleutelwrap(Voor.ONTVANGSTCODE, "1", new byte[]{7, 7});
        assertThat(wrap).hasToString("Sleutelwrap[voor=ontvangstcode, kid=1]")
                .isEqualTo(new Sleutelwrap(Voor.ONTVANGSTCODE, "1", new byte[]{7, 7}));
        assertThat(Voor.lees("herstel")).contains(Voor.HERSTEL);
        assertThat(Voor.lees("HERSTEL")).isEmpty();
    }
}
