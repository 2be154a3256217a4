package nl.tegenkracht.beleid.publication;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Remembers per domain what the broker has confirmed. Without a document nothing has been confirmed. */
@Component
class ConfirmedPublications {

    private static final String COLLECTION = "publicatie";
    private static final String SENT = "verzonden";

    private final MongoTemplate mongo;

    ConfirmedPublications(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** When the broker last confirmed this event. */
    Optional<Instant> lastConfirmed(String eventId) {
        return Optional.ofNullable(mongo.findById(eventId, Document.class, COLLECTION))
                .map(document -> document.getDate(SENT).toInstant());
    }

    void confirm(String eventId, Instant confirmedAt) {
        mongo.save(new Document("_id", eventId).append(SENT, Date.from(confirmedAt)), COLLECTION);
    }
}
