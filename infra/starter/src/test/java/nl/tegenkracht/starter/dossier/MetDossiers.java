package nl.tegenkracht.starter.dossier;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.starter.beveiliging.Beller;
import nl.tegenkracht.starter.domein.Domeincontext;
import nl.tegenkracht.starter.proef.MetProefdienst;
import nl.tegenkracht.starter.proef.Zaak;
import nl.tegenkracht.starter.proef.Zaaksoort;
import nl.tegenkracht.testkit.TopicListener;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Autowired;

/** De dossiers van de proefdienst in één domein: erin werken, en eronder kijken naar wat er echt bewaard is. */
abstract class MetDossiers extends MetProefdienst {

    private static final String VERHAAL = "merkteken-verhaal";

    private final DataDomain domein;

    @Autowired
    Dossiers<Zaak> dossiers;
    @Autowired
    MongoClient mongo;

    MetDossiers(String domein) {
        this.domein = new DataDomain(domein);
    }

    /** Iemand in het domein van deze tests. */
    Beller beller(String naam) {
        return new Beller(domein, naam, Hoedanigheid.MEDEWERKER, Set.of(), List.of(), Set.of(naam), "sessie");
    }

    <T> T in(Callable<T> werk) throws Exception {
        return Domeincontext.in(domein, werk::call);
    }

    /** Een nieuw dossier met één stuk. */
    Dossier<Zaak> maak(String id, Beller melder) {
        var opening = dossiers.nieuw(id);
        var stuk = dossiers.schrijf(opening, "verhaal", VERHAAL, melder);
        return dossiers.maak(opening, Zaaksoort.gemeld(melder, List.of(stuk), "ontvangen"), melder);
    }

    boolean leesbaar(String id, Beller melder) {
        var nu = dossiers.vind(id, melder);
        return dossiers.lees(nu, nu.stukken().getFirst(), melder).equals(VERHAAL);
    }

    TopicListener meeluisteraar() {
        return new TopicListener(domein, ServiceName.MELDING);
    }

    /** De eerste keer dat elk volgnummer langskomt; een dubbele daarna telt niet. */
    List<String> volgnummers(String dossier, int minstens) {
        try (var mee = meeluisteraar()) {
            return mee.awaitEvents(dossier, minstens).stream().map(een -> een.path("sequence").asString()).distinct()
                    .toList();
        }
    }

    /** Het dossier zoals het in de opslag staat, of {@code null}. */
    Document ruw(String id) {
        return opgeslagen("dossier", id);
    }

    /** Of er van dit dossier nog iets te verzenden is. */
    boolean open(String id) {
        return opgeslagen("uitgaand", id) != null;
    }

    Document opgeslagen(String collectie, String id) {
        return mongo.getDatabase("melding_" + domein).getCollection(collectie).find(Filters.eq("_id", id)).first();
    }
}
