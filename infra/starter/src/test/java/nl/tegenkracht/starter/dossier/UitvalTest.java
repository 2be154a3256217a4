package nl.tegenkracht.starter.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.starter.berichten.Afzender;
import nl.tegenkracht.starter.berichten.DodeBroker;
import nl.tegenkracht.starter.berichten.NietVerzonden;
import nl.tegenkracht.starter.proef.Sabotage;
import nl.tegenkracht.starter.proef.Zaaksoort;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** De broker valt weg, of twee instanties doen tegelijk hetzelfde: er gaat niets verloren en de volgorde blijft. */
class UitvalTest extends MetDossiers {

    @Autowired
    private Dossierdelen delen;
    @Autowired
    private Afzender afzender;
    @Autowired
    @Qualifier("zegel")
    private Object zegel;

    UitvalTest() {
        super("fractie-zuid");
    }

    @Test
    void zonderBrokerBlijftAllesLiggenEnDaarnaKomtHetAlsnogOpVolgorde() throws Exception {
        var dossier = onverzonden(3);
        try (var zonder = new Verzender(delen.mongo(), delen.uitgaand(), delen.post(), DodeBroker.afzender(zegel),
                delen.audit())) {
            assertThatThrownBy(() -> in(() -> verzend(zonder, dossier))).isInstanceOf(NietVerzonden.class);
        }
        assertThat(ruw(dossier).getList("uitgaand", Document.class)).hasSize(3);
        assertThat(open(dossier)).isTrue();

        try (var weer = instantie()) {
            in(() -> verzend(weer, dossier));
        }

        assertThat(volgnummers(dossier, 3)).containsExactly("1", "2", "3");
        assertThat(ruw(dossier).getList("uitgaand", Document.class)).isEmpty();
        assertThat(open(dossier)).isFalse();
    }

    @Test
    void tweeInstantiesTegelijkSturenHooguitDubbelMaarNietsOver() throws Exception {
        var ids = new ArrayList<String>();
        for (var i = 0; i < 6; i++) {
            ids.add(onverzonden(5));
        }
        try (var een = instantie(); var twee = instantie(); var draden = Executors.newVirtualThreadPerTaskExecutor()) {
            ids.forEach(id -> {
                draden.submit(() -> in(() -> verzend(een, id)));
                draden.submit(() -> in(() -> verzend(twee, id)));
            });
        }
        for (var id : ids) {
            assertThat(volgnummers(id, 5)).containsExactly("1", "2", "3", "4", "5");
            assertThat(ruw(id).getList("uitgaand", Document.class)).isEmpty();
            assertThat(open(id)).isFalse();
        }
    }

    /** Een dossier waarvan de dienst stierf voordat er iets verzonden kon worden. */
    private String onverzonden(int aantal) throws Exception {
        var id = Id.random();
        var melder = beller("melder");
        var staten = IntStream.rangeClosed(1, aantal).mapToObj(i -> "stap-" + i).toArray(String[]::new);
        in(() -> Sabotage.sterfVoor(3, () -> dossiers.maak(dossiers.nieuw(id),
                Zaaksoort.gemeld(melder, List.of(), staten), melder)));
        return id;
    }

    private Verzender instantie() {
        return new Verzender(delen.mongo(), delen.uitgaand(), delen.post(), afzender, delen.audit());
    }

    private static Boolean verzend(Verzender verzender, String dossier) {
        verzender.verzend(dossier);
        return true;
    }
}
