package nl.tegenkracht.gateway.safetynet;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import nl.tegenkracht.contracts.Databases;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.gateway.session.Cookies;
import nl.tegenkracht.gateway.session.Fingerprint;
import org.bson.Document;
import org.bson.types.Binary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps a form for half an hour, encrypted with a key that only the browser has. It is of no use to whoever reads the
 * database, or logs in as someone else on the same computer.
 */
@Component
public class KeptForms {

    private static final Logger LOG = LoggerFactory.getLogger(KeptForms.class);
    private static final String COOKIE = "tk-tekst";
    private static final Duration VALIDITY = Duration.ofMinutes(30);
    private static final int MAX_BYTES = 256 << 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final MongoCollection<Document> forms;
    private final Cookies cookies;
    private final JsonMapper json;
    private final Clock clock;

    KeptForms(MongoClient mongo, Cookies cookies, JsonMapper json, Clock clock) {
        this.forms = mongo.getDatabase(Databases.GATEWAY).getCollection("bewaard");
        this.cookies = cookies;
        this.json = json;
        this.clock = clock;
    }

    /** Whether this request is a form that can be kept. */
    public boolean canKeep(HttpServletRequest request) {
        var contentType = request.getContentType();
        return request.getMethod().equals("POST") && contentType != null
                && contentType.startsWith("application/x-www-form-urlencoded") && request.getContentLengthLong() > 0
                && request.getContentLengthLong() <= MAX_BYTES;
    }

    /** Reads and keeps the form; false if that failed. */
    public boolean keep(HttpServletRequest request, HttpServletResponse response, String account) {
        try {
            var form = new String(request.getInputStream().readNBytes(MAX_BYTES), StandardCharsets.ISO_8859_1);
            return keep(request.getRequestURI(), form, account, response);
        } catch (IOException visitorGone) {
            return false;
        }
    }

    /** Keeps a form; false if that failed. */
    public boolean keep(String path, String form, String account, HttpServletResponse response) {
        var key = new byte[32];
        RANDOM.nextBytes(key);
        var cookieValue = Base64.getUrlEncoder().withoutPadding().encodeToString(key);
        var until = clock.instant().plus(VALIDITY);
        try {
            var content = json.writeValueAsBytes(new KeptForm(account, path, form, until));
            var id = Fingerprint.of(cookieValue);
            forms.insertOne(new Document("_id", id)
                    .append("inhoud", new Binary(new AesGcmJce(key).encrypt(content, context(id))))
                    .append("tot", Date.from(until)));
            cookies.set(response, COOKIE, cookieValue, VALIDITY);
            return true;
        } catch (GeneralSecurityException | MongoException error) {
            LOG.warn(LogCode.FORM_NOT_KEPT.pattern(), error.getClass().getSimpleName());
            return false;
        }
    }

    /** What this browser kept, if it is of this same account; otherwise it is gone, without a word about it. */
    public Optional<KeptForm> find(HttpServletRequest request, HttpServletResponse response, String account) {
        var cookieValue = cookies.read(request, COOKIE);
        if (cookieValue == null) {
            return Optional.empty();
        }
        var found = read(cookieValue).filter(kept -> kept.account().equals(account));
        if (found.isEmpty()) {
            forget(request, response);
        }
        return found;
    }

    /** Erases what this browser kept. */
    public void forget(HttpServletRequest request, HttpServletResponse response) {
        var cookieValue = cookies.read(request, COOKIE);
        if (cookieValue != null) {
            forms.deleteOne(Filters.eq("_id", Fingerprint.of(cookieValue)));
            cookies.clear(response, COOKIE);
        }
    }

    private Optional<KeptForm> read(String cookieValue) {
        var id = Fingerprint.of(cookieValue);
        var document = forms.find(Filters.eq("_id", id)).first();
        if (document == null || !clock.instant().isBefore(document.getDate("tot").toInstant())) {
            return Optional.empty();
        }
        try {
            var content = new AesGcmJce(Base64.getUrlDecoder().decode(cookieValue))
                    .decrypt(document.get("inhoud", Binary.class).getData(), context(id));
            return Optional.of(json.readValue(content, KeptForm.class));
        } catch (GeneralSecurityException | IllegalArgumentException error) {
            return Optional.empty();
        }
    }

    private static byte[] context(String id) {
        return id.getBytes(StandardCharsets.US_ASCII);
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT1M")
    void cleanUp() {
        try {
            forms.deleteMany(Filters.lt("tot", Date.from(clock.instant())));
        } catch (MongoException error) {
            LOG.warn(LogCode.KEPT_FORMS_NOT_CLEANED.pattern(), error.getClass().getSimpleName());
        }
    }
}
