package nl.tegenkracht.klacht.regels;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.contracts.Toepasselijkverklaring;
import nl.tegenkracht.klacht.dossier.Dekking;
import nl.tegenkracht.klacht.dossier.Geldend;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.starter.domain.DomainContext;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** De regels die in het huidige domein bekend zijn. */
@Component
public class Regelboek {

    static final String REGELSETS = "regelset";
    static final String VERKLARINGEN = "toepasselijkverklaring";
    static final String DATA = "data";

    private final MongoOperations mongo;
    private final JsonMapper json;

    Regelboek(MongoOperations mongo, JsonMapper json) {
        this.mongo = mongo;
        this.json = json;
    }

    /** Wat op een dag (Europe/Amsterdam) gold; leeg als er voor die dag nog geen regelset bekend is. */
    public Optional<Geldend> op(LocalDate dag) {
        return regelsets().stream().filter(regelset -> regelset.appliesOn(dag))
                .max(Comparator.comparing(Regelset::van).thenComparing(Regelset::code))
                .map(regelset -> new Geldend(regelset,
                        Dekking.op(dag, DomainContext.current(), regelset, verklaringen())));
    }

    /** De vastgepinde regels van een klacht, of wat op de dag van indiening gold als er nog niets is vastgelegd. */
    public Optional<Geldend> voor(Klacht klacht) {
        var vast = klacht.regels();
        return vast == null
                ? op(klacht.ingediendOp())
                : regelsets().stream().filter(regelset -> regelset.code().equals(vast.regelset())).findFirst()
                        .map(regelset -> new Geldend(regelset, vast.dekking()));
    }

    /** Een regelset zonder eisen aan een klaagschrift gaat niet over klachten. */
    private List<Regelset> regelsets() {
        return alle(REGELSETS, Regelset.class).stream().filter(regelset -> !regelset.eisen().isEmpty()).toList();
    }

    private List<Toepasselijkverklaring> verklaringen() {
        return alle(VERKLARINGEN, Toepasselijkverklaring.class);
    }

    private <T> List<T> alle(String collectie, Class<T> soort) {
        var gevonden = new ArrayList<T>();
        for (Document document : mongo.getCollection(collectie).find()) {
            var data = document.getString(DATA);
            if (data != null) {
                gevonden.add(json.readValue(data, soort));
            }
        }
        return gevonden;
    }
}
