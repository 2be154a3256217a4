package nl.tegenkracht.rapportage.tellingen;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import nl.tegenkracht.contract.Gebeurtenis;
import nl.tegenkracht.contract.Gebeurtenistype;
import nl.tegenkracht.contract.Id;
import nl.tegenkracht.contract.Telling;
import nl.tegenkracht.contract.Topics;
import nl.tegenkracht.rapportage.feiten.Feiten;
import nl.tegenkracht.starter.Tegenkracht;
import nl.tegenkracht.starter.berichten.Afzender;
import nl.tegenkracht.starter.domein.Domeincontext;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Telt feiten en verzendt de cijfers die veranderd zijn als nieuwe stand. Wat verzonden is wordt daarna onthouden: na
 * een uitval wordt het dus nog eens verzonden, nooit overgeslagen. Het volgnummer is de technische tijd, zodat een
 * latere stand altijd voorgaat.
 */
@Component
class Teller implements nl.tegenkracht.rapportage.feiten.Telling {

    private final Feiten feiten;
    private final Afzender afzender;
    private final MongoOperations mongo;
    private final JsonMapper json;
    private final Clock klok;
    private final String bron;

    Teller(Feiten feiten, Afzender afzender, MongoOperations mongo, JsonMapper json, Clock klok,
            Tegenkracht instellingen) {
        this.feiten = feiten;
        this.afzender = afzender;
        this.mongo = mongo;
        this.json = json;
        this.klok = klok;
        this.bron = Gebeurtenis.bron(instellingen.oin(), instellingen.dienst().onderdeel());
    }

    @Override
    public void tel(int generatie, String orgaan, String periode) {
        var geteld = feiten.aantallen(generatie, orgaan, periode);
        var vorige = collectie().find(Filters.eq("_id", orgaan + ":" + periode)).first();
        var veranderd = veranderd(vorige, geteld);
        if (veranderd.isEmpty()) {
            return;
        }
        var sequence = Math.max(klok.millis(), vorige == null ? 0 : vorige.getLong("sequence") + 1);
        veranderd.forEach((code, aantal) -> verzend(
                new Telling(Domeincontext.huidig(), orgaan, periode, "ontvangen", code, aantal), sequence));
        collectie().replaceOne(Filters.eq("_id", orgaan + ":" + periode),
                new Document("_id", orgaan + ":" + periode).append("sequence", sequence).append("cijfers",
                        new Document(new TreeMap<String, Object>(geteld))),
                new ReplaceOptions().upsert(true));
    }

    /** Ook een cijfer dat verdween is een nieuwe stand: nul. */
    private static Map<String, Long> veranderd(Document vorige, Map<String, Long> geteld) {
        var veranderd = new TreeMap<>(geteld);
        if (vorige != null) {
            vorige.get("cijfers", Document.class).forEach((code, aantal) -> {
                var was = ((Number) aantal).longValue();
                if (!veranderd.containsKey(code) && was != 0) {
                    veranderd.put(code, 0L);
                } else if (veranderd.getOrDefault(code, -1L) == was) {
                    veranderd.remove(code);
                }
            });
        }
        return veranderd;
    }

    private void verzend(Telling telling, long sequence) {
        afzender.verzend(Topics.TELLING, telling.sleutel(),
                new Gebeurtenis(Id.nieuw(), bron, Gebeurtenistype.TELLING.type(), klok.instant(),
                        ondoorzichtig(telling.sleutel()), sequence, 1, json.valueToTree(telling)));
    }

    private static String ondoorzichtig(String sleutel) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(sleutel.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private MongoCollection<Document> collectie() {
        return mongo.getCollection("verzonden");
    }
}
