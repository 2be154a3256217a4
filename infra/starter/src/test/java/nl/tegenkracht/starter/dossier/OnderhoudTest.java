package nl.tegenkracht.starter.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import nl.tegenkracht.contract.Datadomein;
import nl.tegenkracht.contract.Dienst;
import nl.tegenkracht.contract.Gebeurtenistype;
import nl.tegenkracht.contract.Hoedanigheid;
import nl.tegenkracht.contract.Id;
import nl.tegenkracht.contract.Topics;
import nl.tegenkracht.starter.beveiliging.Beller;
import nl.tegenkracht.starter.domein.Domeincontext;
import nl.tegenkracht.starter.proef.Meeluisteraar;
import nl.tegenkracht.starter.proef.MetProefdienst;
import nl.tegenkracht.starter.proef.Sabotage;
import nl.tegenkracht.starter.proef.Zaak;
import nl.tegenkracht.starter.proef.Zaaksoort;
import nl.tegenkracht.testkit.Proefopstelling;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Sleutels wisselen en standen melden mag midden in het werk, en mag onderbroken worden. */
class OnderhoudTest extends MetProefdienst {

    private static final Datadomein EXTERN = new Datadomein("extern");

    @Autowired
    private Dossiers<Zaak> dossiers;
    @Autowired
    private Onderhoud onderhoud;

    @Test
    void eenNieuweSleutelPaktAllesOpnieuwInOokNaEenOnderbreking() throws Exception {
        var melder = beller("melder-12");
        var een = in(() -> maak(Id.nieuw(), melder));
        var twee = in(() -> maak(Id.nieuw(), melder));

        assertThat(in(() -> Sabotage.sterfVoor(2, onderhoud::roteer))).isTrue();
        assertThat(in(() -> leesbaar(een, melder) && leesbaar(twee, melder))).isTrue();
        in(onderhoud::herverpak);

        assertThat(in(onderhoud::herverpak)).isZero();
        assertThat(in(() -> leesbaar(een, melder) && leesbaar(twee, melder))).isTrue();
        assertThat(in(() -> dossiers.vind(een.id(), melder)).sleutels()).isNotEqualTo(een.sleutels());
    }

    @Test
    void herpubliceerMeldtVanElkDossierDeStand() throws Exception {
        var melder = beller("melder-13");
        var dossier = in(() -> maak(Id.nieuw(), melder));

        assertThat(in(onderhoud::herpubliceer)).isPositive();

        try (var mee = meeluisteraar()) {
            assertThat(mee.wachtOp(dossier.id(), 2)).last()
                    .satisfies(laatste -> assertThat(laatste.path("type").asString())
                            .isEqualTo("nl.tegenkracht.melding.stand"));
        }
    }

    private boolean leesbaar(Dossier<Zaak> dossier, Beller melder) {
        var nu = dossiers.vind(dossier.id(), melder);
        return dossiers.lees(nu, nu.stukken().getFirst(), melder).equals("merkteken-verhaal");
    }

    private Dossier<Zaak> maak(String id, Beller melder) {
        var opening = dossiers.nieuw(id);
        var stuk = dossiers.schrijf(opening, "verhaal", "merkteken-verhaal", melder);
        return dossiers.maak(opening,
                new Besluit<>(new Zaak("ontvangen", 0), List.of(new Toegang(melder.persoon(), "melder")),
                        List.of(stuk),
                        List.of(new Feit(Gebeurtenistype.MELDING_ONTVANGEN, Zaaksoort.stand("ontvangen"))), "gemeld"),
                melder);
    }

    private static Meeluisteraar meeluisteraar() throws java.io.IOException {
        var wachtwoord = Files.readString(Proefopstelling.deze().map().resolve("sleutels/kafka-beheer.wachtwoord"))
                .strip();
        return new Meeluisteraar(Topics.gebeurtenissen(EXTERN, Dienst.MELDING), wachtwoord);
    }

    private static <T> T in(Callable<T> werk) throws Exception {
        return Domeincontext.in(EXTERN, werk::call);
    }

    private static Beller beller(String naam) {
        return new Beller(EXTERN, naam, Hoedanigheid.MEDEWERKER, Set.of(), List.of(), Set.of(naam), "sessie");
    }
}
