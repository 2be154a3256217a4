package nl.tegenkracht.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import org.h2.mvstore.MVMap;

/** De index op {@code _id}: de documenten liggen al op die sleutel, dus er is geen tweede boom om gelijk te houden. */
final class Idindex extends AbstractUniqueIndex<String> implements Zoekindex {

    private final MVMap<String, Document> documenten;

    Idindex(MVMap<String, Document> documenten, String naam, List<IndexKey> velden) {
        super(naam, velden, false);
        this.documenten = documenten;
    }

    @Override
    public Optional<Set<String>> kandidaten(Document vraag) {
        return Zoekindex.gezocht(vraag, "_id").map(waarden -> {
            var gevonden = new LinkedHashSet<String>();
            waarden.stream().map(Sleutel::van).filter(documenten::containsKey).forEach(gevonden::add);
            return gevonden;
        });
    }

    @Override
    public void add(Document document, String plaats, MongoCollection<String> collectie) {
        if (!documenten.containsKey(plaats)) {
            throw new IllegalStateException("Het document hoort al bewaard te zijn voordat de index het krijgt");
        }
    }

    @Override
    protected String removeDocument(KeyValue waarden) {
        return getPosition(waarden);
    }

    @Override
    protected boolean putKeyPosition(KeyValue waarden, String plaats) {
        return documenten.containsKey(plaats);
    }

    @Override
    protected Iterable<Entry<KeyValue, String>> getIterable() {
        return () -> Collections.unmodifiableSet(documenten.keySet()).stream()
                .map(plaats -> Map.entry(Sleutel.terug(plaats), plaats)).iterator();
    }

    @Override
    protected String getPosition(KeyValue waarden) {
        var plaats = Sleutel.van(waarden);
        return documenten.containsKey(plaats) ? plaats : null;
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public long getCount() {
        return documenten.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }
}
