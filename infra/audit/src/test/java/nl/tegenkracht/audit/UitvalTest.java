package nl.tegenkracht.audit;

import static nl.tegenkracht.audit.Proefspoor.NOORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UitvalTest {

    @TempDir
    Path map;

    @Test
    void killMin9VerliestGeenBevestigdeRegel() throws Exception {
        var toeval = toeval();
        var proef = Proefspoor.in(map);
        var bevestigd = new HashSet<String>();
        for (int ronde = 0; ronde < 4; ronde++) {
            int na = 1 + toeval.bron().nextInt(600);
            bevestigd.addAll(Schrijfproces.schietAfNa(Schrijfproces.start(proef), na));
            assertThat(proef.gelezen()).as("zaad %d, ronde %d", toeval.zaad(), ronde).extracting(Auditregel::id)
                    .containsAll(bevestigd);
            assertThat(proef.controleer().bevindingen()).as("zaad %d, ronde %d", toeval.zaad(), ronde).isEmpty();
        }
        assertThat(proef.map().runs()).hasSize(4);
        assertThat(new Ketenlezer(proef.map()).openstaand()).as("elke afgeschoten run is door de volgende genoemd")
                .hasSize(1);
    }

    @Test
    void eenStroomstoringVerliestGeenBevestigdeRegel() throws Exception {
        var toeval = toeval();
        for (int ronde = 0; ronde < 15; ronde++) {
            var proef = Proefspoor.in(map.resolve("ronde-" + ronde));
            var schijf = new Stroomschijf();
            var bevestigd = new ArrayList<String>();
            for (int run = 0; run < 3; run++) {
                proef.nu().set(proef.nu().get().plusSeconds(60));
                schrijfTotUitval(proef, schijf, toeval.bron(), bevestigd);
                schijf.valUit(toeval.bron());
                assertThat(proef.gelezen()).as("zaad %d, ronde %d", toeval.zaad(), ronde).extracting(Auditregel::id)
                        .containsAll(bevestigd);
                assertThat(proef.controleer().bevindingen()).as("zaad %d, ronde %d", toeval.zaad(), ronde).isEmpty();
            }
        }
    }

    /** Vier draden schrijven tot de stroom op een willekeurig moment wegvalt. */
    private static void schrijfTotUitval(Proefspoor proef, Stroomschijf schijf, Random bron, List<String> bevestigd)
            throws Exception {
        schijf.valUitNa(4 + bron.nextInt(60));
        var sporen = proef.open(schijf.om(Schijf::nieuw));
        try (var draden = Executors.newFixedThreadPool(4)) {
            for (int draad = 0; draad < 4; draad++) {
                draden.submit(() -> {
                    while (!schijf.isUitgevallen()) {
                        schrijfEen(sporen.van(NOORD), proef.regel(), bevestigd);
                    }
                });
            }
        }
    }

    private static void schrijfEen(Auditspoor spoor, Auditregel regel, List<String> bevestigd) {
        try {
            spoor.schrijf(regel);
            synchronized (bevestigd) {
                bevestigd.add(regel.id());
            }
        } catch (AuditNietGeschreven e) {
            assertThat(e).hasRootCauseInstanceOf(IOException.class);
        }
    }

    @Test
    void eenStaartVanNullenNaUitvalIsEenOpmerking() throws IOException {
        var proef = Proefspoor.in(map);
        proef.schrijf(3);
        var keten = proef.map().keten(proef.map().runs().getFirst());
        Files.write(keten, new byte[512], StandardOpenOption.APPEND);
        proef.nu().set(Proefspoor.BEGIN.plusSeconds(60));
        proef.schrijf(1);
        var rapport = proef.controleer();
        assertThat(rapport.bevindingen()).isEmpty();
        assertThat(rapport.opmerkingen()).singleElement().asString().contains("onvolledige staart");
    }

    private static Toeval toeval() {
        long zaad = Long.getLong("tegenkracht.zaad", System.nanoTime());
        return new Toeval(zaad, new Random(zaad));
    }

    private record Toeval(long zaad, Random bron) {}
}
