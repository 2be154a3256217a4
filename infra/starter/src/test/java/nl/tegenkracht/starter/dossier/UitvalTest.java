package nl.tegenkracht.starter.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.tegenkracht.contract.Datadomein;
import nl.tegenkracht.contract.Dienst;
import nl.tegenkracht.contract.Gebeurtenistype;
import nl.tegenkracht.contract.Hoedanigheid;
import nl.tegenkracht.contract.Id;
import nl.tegenkracht.contract.Topics;
import nl.tegenkracht.starter.berichten.Afzender;
import nl.tegenkracht.starter.berichten.DodeBroker;
import nl.tegenkracht.starter.berichten.NietVerzonden;
import nl.tegenkracht.starter.beveiliging.Beller;
import nl.tegenkracht.starter.domein.Domeincontext;
import nl.tegenkracht.starter.proef.Meeluisteraar;
import nl.tegenkracht.starter.proef.MetProefdienst;
import nl.tegenkracht.starter.proef.Sabotage;
import nl.tegenkracht.starter.proef.Zaak;
import nl.tegenkracht.starter.proef.Zaaksoort;
import nl.tegenkracht.testkit.Proefopstelling;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** De broker valt weg, of twee instanties doen tegelijk hetzelfde: er gaat niets verloren en de volgorde blijft. */
class UitvalTest extends MetProefdienst {

    private static final Datadomein ZUID = new Datadomein("fractie-zuid");
    private static final Beller MELDER = new Beller(ZUID, "melder", Hoedanigheid.MEDEWERKER, Set.of(), List.of(),
            Set.of("melder"), "sessie");

    @Autowired
    private Dossiers<Zaak> dossiers;
    @Autowired
    private Dossierdelen delen;
    @Autowired
    private Afzender afzender;
    @Autowired
    private MongoClient mongo;
    @Autowired
    @Qualifier("zegel")
    private Object zegel;

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

    /** De eerste keer dat elk volgnummer langskomt; een dubbele daarna telt niet. */
    private static List<String> volgnummers(String dossier, int aantal) throws Exception {
        var wachtwoord = Files.readString(Proefopstelling.deze().map().resolve("sleutels/kafka-beheer.wachtwoord"))
                .strip();
        try (var mee = new Meeluisteraar(Topics.gebeurtenissen(ZUID, Dienst.MELDING), wachtwoord)) {
            return mee.wachtOp(dossier, aantal).stream().map(een -> een.path("sequence").asString()).distinct()
                    .toList();
        }
    }

    /** Een dossier waarvan de dienst stierf voordat er iets verzonden kon worden. */
    private String onverzonden(int aantal) throws Exception {
        var id = Id.nieuw();
        in(() -> Sabotage.sterfVoor(3, () -> {
            var feiten = IntStream.rangeClosed(1, aantal)
                    .mapToObj(i -> new Feit(Gebeurtenistype.MELDING_ONTVANGEN, Zaaksoort.stand("stap-" + i))).toList();
            dossiers.maak(dossiers.nieuw(id),
                    new Besluit<>(new Zaak("ontvangen", 0), List.of(new Toegang("melder", "melder")), List.of(),
                            feiten, "gemeld"),
                    MELDER);
        }));
        return id;
    }

    private Verzender instantie() {
        return new Verzender(delen.mongo(), delen.uitgaand(), delen.post(), afzender, delen.audit());
    }

    private static Boolean verzend(Verzender verzender, String dossier) {
        verzender.verzend(dossier);
        return true;
    }

    private Document ruw(String id) {
        return mongo.getDatabase("melding_fractie-zuid").getCollection("dossier").find(Filters.eq("_id", id)).first();
    }

    private boolean open(String id) {
        return mongo.getDatabase("melding_fractie-zuid").getCollection("uitgaand").find(Filters.eq("_id", id))
                .first() != null;
    }

    private static <T> T in(Callable<T> werk) throws Exception {
        return Domeincontext.in(ZUID, werk::call);
    }
}
