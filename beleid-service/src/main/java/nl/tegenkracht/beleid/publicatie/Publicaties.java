package nl.tegenkracht.beleid.publicatie;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Onthoudt per domein wat de broker bevestigd heeft. Zonder document is er niets bevestigd. */
@Component
class Publicaties {

    private static final String COLLECTIE = "publicatie";
    private static final String VERZONDEN = "verzonden";

    private final MongoTemplate mongo;

    Publicaties(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Wanneer de broker deze gebeurtenis voor het laatst bevestigde. */
    Optional<Instant> verzonden(String gebeurtenis) {
        return Optional.ofNullable(mongo.findById(gebeurtenis, Document.class, COLLECTIE))
                .map(document -> document.getDate(VERZONDEN).toInstant());
    }

    void bevestig(String gebeurtenis, Instant op) {
        mongo.save(new Document("_id", gebeurtenis).append(VERZONDEN, Date.from(op)), COLLECTIE);
    }
}
