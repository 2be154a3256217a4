package nl.tegenkracht.starter.dossier;

import java.time.Clock;
import java.time.Instant;
import nl.tegenkracht.starter.audit.Auditlog;
import nl.tegenkracht.starter.werkvoorraad.Werkvoorraad;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Waar dossiers mee werken. */
record Dossierdelen(MongoTemplate mongo, Stukken stukken, Dossiersleutels sleutels, Uitgaandlijst uitgaand, Post post,
        Werkvoorraad werkvoorraad, Auditlog audit, Clock klok) {

    Instant nu() {
        return klok.instant();
    }
}
