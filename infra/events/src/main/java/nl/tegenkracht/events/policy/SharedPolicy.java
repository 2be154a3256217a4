package nl.tegenkracht.events.policy;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.contracts.Toepasselijkverklaring;
import nl.tegenkracht.contracts.Topics;
import nl.tegenkracht.events.HandlingResult;
import nl.tegenkracht.events.KamerWideCopy;
import nl.tegenkracht.events.Projections;
import nl.tegenkracht.storage.SharedStorage;

/**
 * What beleid adopted for the whole Kamer, once per service and deployment (record 0226). It holds in every domain, so
 * also in one that is added later and in a deployment that does not serve {@code gemeenschappelijk}.
 */
public final class SharedPolicy implements KamerWideCopy {

    private static final String COLLECTION = "beleid";
    private static final String READ_FROM_START = "beleid-gelezen";
    /** A copy from before record 0399 passed over the verklaringen: it is read from the start once more. */
    private static final String READ = Topics.KAMER_WIDE_BELEID + "+verklaringen";
    private static final String DATA = "data";
    private static final String TYPE = "type";

    private final SharedStorage database;
    private final Projections projections;
    private final Clock clock;
    /** What was read last, by its text: a page has it read again for every line, and it hardly ever changes. */
    private volatile Map<String, Regelset> parsed = Map.of();

    SharedPolicy(SharedStorage database, Clock clock) {
        this.database = database;
        this.projections = new Projections(database.operations()::getCollection);
        this.clock = clock;
    }

    /** The regelsets, the one that applied first in front. */
    public List<Regelset> regelsets() {
        var before = parsed;
        var now = new HashMap<String, Regelset>();
        database.operations().getCollection(COLLECTION).find(Filters.eq(TYPE, EventType.REGELSET_VASTGESTELD.type()))
                .forEach(document -> now.computeIfAbsent(document.getString(DATA), data -> before.containsKey(data)
                        ? before.get(data)
                        : Event.readData(data, Regelset.class)));
        parsed = now;
        var regelsets = new ArrayList<>(now.values());
        regelsets.sort(Comparator.comparing(Regelset::van).thenComparing(Regelset::code));
        return regelsets;
    }

    /** The verklaringen of every fractie; empty in a service that may not know them (D-18). */
    public List<Toepasselijkverklaring> verklaringen() {
        var verklaringen = new ArrayList<Toepasselijkverklaring>();
        database.operations().getCollection(COLLECTION)
                .find(Filters.eq(TYPE, EventType.TOEPASSELIJKVERKLARING_VAN_KRACHT.type()))
                .forEach(document -> verklaringen
                        .add(Event.readData(document.getString(DATA), Toepasselijkverklaring.class)));
        return verklaringen;
    }

    /** Keeps the data as it came: what this version does not know yet a later one will find. */
    HandlingResult keep(Event event) {
        return projections.apply(COLLECTION, event,
                Updates.combine(Updates.set(TYPE, event.type()), Updates.set(DATA, event.data().toString())));
    }

    HandlingResult skip(Event event) {
        return projections.skip(COLLECTION, event);
    }

    @Override
    public boolean isReadFromStart() {
        return database.operations().getCollection(READ_FROM_START).find(Filters.eq("_id", READ))
                .first() != null;
    }

    @Override
    public void markReadFromStart() {
        database.operations().getCollection(READ_FROM_START).updateOne(Filters.eq("_id", READ),
                Updates.set("op", Date.from(clock.instant())), new UpdateOptions().upsert(true));
    }
}
