package nl.tegenkracht.starter.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.starter.proef.Sabotage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Sleutels wisselen en standen melden mag midden in het werk, en mag onderbroken worden. */
class OnderhoudTest extends MetDossiers {

    @Autowired
    private Onderhoud onderhoud;

    OnderhoudTest() {
        super("extern");
    }

    @Test
    void eenNieuweSleutelPaktAllesOpnieuwInOokNaEenOnderbreking() throws Exception {
        var melder = beller("melder-12");
        var een = in(() -> maak(Id.random(), melder));
        var twee = in(() -> maak(Id.random(), melder));

        assertThat(in(() -> Sabotage.sterfVoor(2, onderhoud::roteer))).isTrue();
        assertThat(in(() -> leesbaar(een.id(), melder) && leesbaar(twee.id(), melder))).isTrue();
        in(onderhoud::herverpak);

        assertThat(in(onderhoud::herverpak)).isZero();
        assertThat(in(() -> leesbaar(een.id(), melder) && leesbaar(twee.id(), melder))).isTrue();
        assertThat(in(() -> dossiers.vind(een.id(), melder)).sleutels()).isNotEqualTo(een.sleutels());
    }

    @Test
    void herpubliceerMeldtVanElkDossierDeStand() throws Exception {
        var melder = beller("melder-13");
        var dossier = in(() -> maak(Id.random(), melder));

        assertThat(in(onderhoud::herpubliceer)).isPositive();

        try (var mee = meeluisteraar()) {
            assertThat(mee.awaitEvents(dossier.id(), 2)).last()
                    .satisfies(laatste -> assertThat(laatste.path("type").asString())
                            .isEqualTo("nl.tegenkracht.melding.stand"));
        }
    }
}
