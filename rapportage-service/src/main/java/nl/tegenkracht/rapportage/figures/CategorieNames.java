package nl.tegenkracht.rapportage.figures;

import com.mongodb.client.MongoCollection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.events.policy.SharedPolicy;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * What the codes of categorieën are called, according to the adopted regelsets. Where two name the same code, the one
 * that applies from the latest day decides, in whatever order they arrived.
 */
@Component
public class CategorieNames {

    private final MongoOperations mongo;
    private final SharedPolicy policy;

    CategorieNames(MongoOperations mongo, SharedPolicy policy) {
        this.mongo = mongo;
        this.policy = policy;
    }

    /** Names by code in this language, except of what nobody named: that is a text of the page. */
    public Map<String, String> names(Language language) {
        var byCode = new HashMap<String, String>();
        policy.regelsets().forEach(regelset -> regelset.categorieen()
                .forEach(concept -> byCode.put(concept.code(), concept.in(language).naam())));
        if (byCode.isEmpty()) {
            formerCopy().find().forEach(concept -> byCode.put(concept.getString("_id"), concept.getString("naam")));
        }
        var names = new LinkedHashMap<String, String>();
        byCode.entrySet().stream().sorted(Map.Entry.comparingByValue())
                .forEach(entry -> names.put(entry.getKey(), entry.getValue()));
        return names;
    }

    /** As up to fae1334; not looked at any more once there is a shared copy. */
    private MongoCollection<Document> formerCopy() {
        return mongo.getCollection("begrip");
    }
}
