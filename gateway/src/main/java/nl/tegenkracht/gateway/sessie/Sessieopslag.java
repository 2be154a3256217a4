package nl.tegenkracht.gateway.sessie;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * De sessies in de database van de deur: {@code _id} is de SHA-256 van het kenmerk, de inhoud is in haar geheel
 * versleuteld en aan haar {@code _id} gebonden. Alleen tijden staan er leesbaar bij, om te kunnen opruimen.
 */
@Component
class Sessieopslag {

    private static final String INHOUD = "inhoud";
    private static final String LAATST = "laatst";
    private static final String VERLOOPT = "verloopt";
    private static final String VERSIE = "versie";
    private static final String VOORBIJ = "voorbij";

    private final MongoCollection<Document> sessies;
    private final Kluis kluis;
    private final JsonMapper json;

    Sessieopslag(MongoClient mongo, Kluis kluis, JsonMapper json) {
        this.sessies = mongo.getDatabase("gateway").getCollection("sessies");
        this.kluis = kluis;
        this.json = json;
    }

    void maak(Sessie sessie, Instant verloopt) {
        sessies.insertOne(new Document("_id", sessie.sleutel()).append(INHOUD, gesloten(sessie))
                .append(VERSIE, sessie.versie()).append(LAATST, Date.from(sessie.laatst()))
                .append(VERLOOPT, Date.from(verloopt)));
    }

    Optional<Sessie> vind(String sleutel) {
        return Optional.ofNullable(sessies.find(Filters.eq("_id", sleutel)).first()).flatMap(this::lees);
    }

    /** Legt nieuwe tokens vast; onwaar als een andere deur dat al deed of de sessie niet meer bestaat. */
    boolean vernieuw(Sessie sessie) {
        return sessies
                .updateOne(
                        Filters.and(Filters.eq("_id", sessie.sleutel()), Filters.eq(VERSIE, sessie.versie() - 1)),
                        Updates.combine(Updates.set(INHOUD, gesloten(sessie)), Updates.set(VERSIE, sessie.versie())))
                .getModifiedCount() == 1;
    }

    void gebruikt(String sleutel, Instant laatst, Instant verloopt) {
        sessies.updateOne(Filters.eq("_id", sleutel),
                Updates.combine(Updates.max(LAATST, Date.from(laatst)), Updates.max(VERLOOPT, Date.from(verloopt))));
    }

    void verwijder(String sleutel) {
        sessies.deleteOne(Filters.eq("_id", sleutel));
    }

    /** Van wie deze sessie is of was, ook als zij voorbij is. */
    Optional<String> account(String sleutel) {
        return Optional.ofNullable(sessies.find(Filters.eq("_id", sleutel)).first())
                .flatMap(document -> document.getBoolean(VOORBIJ, false)
                        ? geopend(document).map(inhoud -> new String(inhoud, StandardCharsets.UTF_8))
                        : lees(document).map(sessie -> sessie.aanmelding().account()));
    }

    /** Van een verlopen sessie blijft alleen over van wie zij was; de tokens verdwijnen. */
    void leegVerlopen(Instant nu) {
        for (var document : sessies.find(Filters.and(Filters.lt(VERLOOPT, Date.from(nu)), Filters.ne(VOORBIJ, true)))) {
            var sleutel = document.getString("_id");
            lees(document).ifPresent(sessie -> sessies.updateOne(Filters.eq("_id", sleutel),
                    Updates.combine(Updates.set(VOORBIJ, true), Updates.set(INHOUD, new Binary(kluis
                            .sluit(sessie.aanmelding().account().getBytes(StandardCharsets.UTF_8), sleutel))))));
        }
    }

    void ruimOp(Instant verlopenVoor) {
        sessies.deleteMany(Filters.lt(VERLOOPT, Date.from(verlopenVoor)));
    }

    private Binary gesloten(Sessie sessie) {
        return new Binary(kluis.sluit(json.writeValueAsBytes(sessie), sessie.sleutel()));
    }

    private Optional<Sessie> lees(Document document) {
        if (document.getBoolean(VOORBIJ, false)) {
            return Optional.empty();
        }
        return geopend(document).map(inhoud -> json.readValue(inhoud, Sessie.class))
                .map(sessie -> sessie.gebruikt(document.getDate(LAATST).toInstant()));
    }

    private Optional<byte[]> geopend(Document document) {
        return kluis.open(document.get(INHOUD, Binary.class).getData(), document.getString("_id"));
    }
}
