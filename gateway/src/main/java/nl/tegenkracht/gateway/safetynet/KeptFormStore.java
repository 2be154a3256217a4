package nl.tegenkracht.gateway.safetynet;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.tegenkracht.contracts.Databases;
import nl.tegenkracht.gateway.session.Fingerprint;
import nl.tegenkracht.gateway.session.InsertIfAbsent;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Kept forms in the database of the gateway: per browser a few numbered places. Which places belong together, whose they
 * are and what is in them only the key of that browser tells.
 */
@Component
class KeptFormStore {

    /** More than one account may keep; people share a browser. */
    static final int PLACES = 16;

    private static final String HEAD = "kop";
    private static final String CONTENT = "inhoud";
    private static final String UNTIL = "tot";

    private final MongoCollection<Document> forms;
    private final JsonMapper json;

    KeptFormStore(MongoClient mongo, JsonMapper json) {
        this.forms = mongo.getDatabase(Databases.GATEWAY).getCollection("bewaard");
        this.json = json;
    }

    /** Keeps a form, in the place of an earlier sending of the same one; false if there is no room. */
    boolean put(String key, KeptForm kept, FormText form, KeptFormQuota quota, Instant now) {
        var present = list(key, now);
        for (var earlier : present) {
            if (earlier.isSameAs(kept)) {
                return write(key, earlier.vak(), kept, form, quota, now, true);
            }
        }
        var taken = new HashSet<>(present.stream().map(KeptForm::vak).toList());
        return IntStream.range(0, PLACES).filter(place -> !taken.contains(place))
                .anyMatch(place -> write(key, place, kept, form, quota, now, false));
    }

    private boolean write(String key, int place, KeptForm kept, FormText form, KeptFormQuota quota, Instant now,
            boolean replace) {
        var id = id(key, place);
        var content = form.encoded().getBytes(StandardCharsets.ISO_8859_1);
        if (!quota.take(id, kept.account(), content.length, now, kept.tot())) {
            return false;
        }
        var document = new Document("_id", id)
                .append(HEAD, seal(key, id + HEAD, json.writeValueAsBytes(at(place, kept))))
                .append(CONTENT, seal(key, id + CONTENT, content)).append(UNTIL, Date.from(kept.tot()));
        if (replace) {
            return forms.replaceOne(Filters.eq("_id", id), document).getMatchedCount() == 1;
        }
        forms.deleteOne(Filters.and(Filters.eq("_id", id), Filters.lte(UNTIL, Date.from(now))));
        // False if another tab was just before.
        return InsertIfAbsent.into(forms, document);
    }

    /** What lies under this key, the oldest first. */
    List<KeptForm> list(String key, Instant now) {
        var ids = IntStream.range(0, PLACES).mapToObj(place -> id(key, place)).toList();
        return forms.find(Filters.in("_id", ids)).projection(Projections.include(HEAD, UNTIL))
                .into(new ArrayList<>()).stream().flatMap(document -> head(key, document).stream())
                .filter(kept -> now.isBefore(kept.tot())).sorted(Comparator.comparing(KeptForm::tot)).toList();
    }

    Optional<FormText> open(String key, int place) {
        var id = id(key, place);
        return Optional.ofNullable(forms.find(Filters.eq("_id", id)).first())
                .flatMap(document -> unseal(key, id + CONTENT, document.get(CONTENT, Binary.class)))
                .map(content -> new FormText(new String(content, StandardCharsets.ISO_8859_1)));
    }

    void remove(String key, int place, KeptFormQuota quota) {
        var id = id(key, place);
        forms.deleteOne(Filters.eq("_id", id));
        quota.free(id);
    }

    void cleanUp(Instant now) {
        forms.deleteMany(Filters.lt(UNTIL, Date.from(now)));
    }

    private Optional<KeptForm> head(String key, Document document) {
        return unseal(key, document.getString("_id") + HEAD, document.get(HEAD, Binary.class))
                .map(head -> json.readValue(head, KeptForm.class));
    }

    private static KeptForm at(int place, KeptForm kept) {
        return new KeptForm(kept.account(), kept.pad(), kept.kenmerk(), kept.begin(), kept.tot(), place);
    }

    private static String id(String key, int place) {
        return Fingerprint.of(key + "/" + place);
    }

    private static Binary seal(String key, String context, byte[] content) {
        try {
            return new Binary(new AesGcmJce(BrowserKey.decode(key)).encrypt(content, bytes(context)));
        } catch (GeneralSecurityException error) {
            throw new IllegalStateException(error);
        }
    }

    private static Optional<byte[]> unseal(String key, String context, Binary sealed) {
        try {
            return sealed == null
                    ? Optional.empty()
                    : Optional.of(new AesGcmJce(BrowserKey.decode(key)).decrypt(sealed.getData(), bytes(context)));
        } catch (GeneralSecurityException notOfThisKey) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
