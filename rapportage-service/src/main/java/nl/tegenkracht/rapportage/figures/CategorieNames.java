package nl.tegenkracht.rapportage.figures;

import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.events.policy.SharedPolicy;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the codes of categorieën are called, according to the adopted regelsets. Where two name the same code, the one
 * that applies from the latest day decides, in whatever order they arrived.
 */
@Component
public class CategorieNames {

    private static final String ENGLISH = "/rapportage/onderwerpen-engels.json";

    private final MongoOperations mongo;
    private final SharedPolicy policy;
    private final Map<String, String> english;

    CategorieNames(MongoOperations mongo, SharedPolicy policy, JsonMapper json) {
        this.mongo = mongo;
        this.policy = policy;
        try (var stream = CategorieNames.class.getResourceAsStream(ENGLISH)) {
            this.english = json.readValue(stream, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names by code in this language; what has no English keeps its Dutch name (record 0290). */
    public Map<String, String> names(Language language) {
        var names = names();
        if (language == Language.EN) {
            names.replaceAll((code, name) -> english.getOrDefault(code, name));
        }
        return names;
    }

    /** Names by code in Dutch; a code without a name reads as itself. */
    public Map<String, String> names() {
        var byCode = new HashMap<String, String>();
        policy.regelsets().forEach(
                regelset -> regelset.categorieen().forEach(concept -> byCode.put(concept.code(), concept.naam())));
        if (byCode.isEmpty()) {
            formerCopy().find().forEach(concept -> byCode.put(concept.getString("_id"), concept.getString("naam")));
        }
        var names = new LinkedHashMap<String, String>();
        byCode.entrySet().stream().sorted(Map.Entry.comparingByValue())
                .forEach(entry -> names.put(entry.getKey(), entry.getValue()));
        names.put("onbekend", "Nog niet bekend");
        return names;
    }

    /** As up to fae1334; not looked at any more once there is a shared copy. */
    private MongoCollection<Document> formerCopy() {
        return mongo.getCollection("begrip");
    }
}
