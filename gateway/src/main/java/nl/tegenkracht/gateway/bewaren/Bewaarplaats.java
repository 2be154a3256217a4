package nl.tegenkracht.gateway.bewaren;

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
import nl.tegenkracht.gateway.sessie.Afdruk;
import nl.tegenkracht.gateway.sessie.Koekjes;
import org.bson.Document;
import org.bson.types.Binary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Bewaart een formulier een half uur, versleuteld met een sleutel die alleen de browser heeft. Wie de database leest, of
 * op dezelfde computer als iemand anders inlogt, heeft er niets aan.
 */
@Component
public class Bewaarplaats {

    private static final Logger LOG = LoggerFactory.getLogger(Bewaarplaats.class);
    private static final String KOEKJE = "tk-tekst";
    private static final Duration GELDIG = Duration.ofMinutes(30);
    private static final int GROOTSTE = 256 << 10;
    private static final SecureRandom TOEVAL = new SecureRandom();

    private final MongoCollection<Document> bewaard;
    private final Koekjes koekjes;
    private final JsonMapper json;
    private final Clock klok;

    Bewaarplaats(MongoClient mongo, Koekjes koekjes, JsonMapper json, Clock klok) {
        this.bewaard = mongo.getDatabase("gateway").getCollection("bewaard");
        this.koekjes = koekjes;
        this.json = json;
        this.klok = klok;
    }

    /** Of dit verzoek een formulier is dat bewaard kan worden. */
    public boolean kan(HttpServletRequest verzoek) {
        var soort = verzoek.getContentType();
        return verzoek.getMethod().equals("POST") && soort != null
                && soort.startsWith("application/x-www-form-urlencoded") && verzoek.getContentLengthLong() > 0
                && verzoek.getContentLengthLong() <= GROOTSTE;
    }

    /** Leest en bewaart het formulier; onwaar als dat niet lukte. */
    public boolean bewaar(HttpServletRequest verzoek, HttpServletResponse response, String account) {
        try {
            var formulier = new String(verzoek.getInputStream().readNBytes(GROOTSTE), StandardCharsets.ISO_8859_1);
            return bewaar(verzoek.getRequestURI(), formulier, account, response);
        } catch (IOException bezoekerWeg) {
            return false;
        }
    }

    /** Bewaart een formulier; onwaar als dat niet lukte. */
    public boolean bewaar(String pad, String formulier, String account, HttpServletResponse response) {
        var sleutel = new byte[32];
        TOEVAL.nextBytes(sleutel);
        var kenmerk = Base64.getUrlEncoder().withoutPadding().encodeToString(sleutel);
        var tot = klok.instant().plus(GELDIG);
        try {
            var inhoud = json.writeValueAsBytes(new Bewaard(account, pad, formulier, tot));
            var id = Afdruk.van(kenmerk);
            bewaard.insertOne(new Document("_id", id)
                    .append("inhoud", new Binary(new AesGcmJce(sleutel).encrypt(inhoud, verband(id))))
                    .append("tot", Date.from(tot)));
            koekjes.zet(response, KOEKJE, kenmerk, GELDIG);
            return true;
        } catch (GeneralSecurityException | MongoException fout) {
            LOG.warn("Een formulier kon niet worden bewaard ({})", fout.getClass().getSimpleName());
            return false;
        }
    }

    /** Wat deze browser bewaarde, als het van ditzelfde account is; anders is het weg, zonder er iets over te zeggen. */
    public Optional<Bewaard> vind(HttpServletRequest verzoek, HttpServletResponse response, String account) {
        var kenmerk = koekjes.lees(verzoek, KOEKJE);
        if (kenmerk == null) {
            return Optional.empty();
        }
        var gevonden = lees(kenmerk).filter(een -> een.account().equals(account));
        if (gevonden.isEmpty()) {
            vergeet(verzoek, response);
        }
        return gevonden;
    }

    /** Wist wat deze browser bewaarde. */
    public void vergeet(HttpServletRequest verzoek, HttpServletResponse response) {
        var kenmerk = koekjes.lees(verzoek, KOEKJE);
        if (kenmerk != null) {
            bewaard.deleteOne(Filters.eq("_id", Afdruk.van(kenmerk)));
            koekjes.wis(response, KOEKJE);
        }
    }

    private Optional<Bewaard> lees(String kenmerk) {
        var id = Afdruk.van(kenmerk);
        var document = bewaard.find(Filters.eq("_id", id)).first();
        if (document == null || !klok.instant().isBefore(document.getDate("tot").toInstant())) {
            return Optional.empty();
        }
        try {
            var inhoud = new AesGcmJce(Base64.getUrlDecoder().decode(kenmerk))
                    .decrypt(document.get("inhoud", Binary.class).getData(), verband(id));
            return Optional.of(json.readValue(inhoud, Bewaard.class));
        } catch (GeneralSecurityException | IllegalArgumentException fout) {
            return Optional.empty();
        }
    }

    private static byte[] verband(String id) {
        return id.getBytes(StandardCharsets.US_ASCII);
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT1M")
    void ruimOp() {
        try {
            bewaard.deleteMany(Filters.lt("tot", Date.from(klok.instant())));
        } catch (MongoException fout) {
            LOG.warn("Bewaarde formulieren konden niet worden opgeruimd ({})", fout.getClass().getSimpleName());
        }
    }
}
