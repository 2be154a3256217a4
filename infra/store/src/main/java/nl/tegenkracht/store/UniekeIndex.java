package nl.tegenkracht.store;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;

/** Een unieke index in het bestand zelf, geschreven in dezelfde commit als het document. */
final class UniekeIndex extends AbstractUniqueIndex<String> implements Zoekindex {

    private final MVMap<String, String> plaatsen;

    UniekeIndex(MVMap<String, String> plaatsen, String naam, List<IndexKey> velden, boolean sparse) {
        super(naam, velden, sparse);
        this.plaatsen = plaatsen;
    }

    void wis() {
        plaatsen.clear();
    }

    @Override
    public boolean hasSameOptions(Index<?> ander) {
        return super.hasSameOptions(ander) && Gewoneindex.gelijk(this, ander);
    }

    @Override
    public Optional<Set<String>> kandidaten(Document vraag) {
        // In een pad door een lijst kan elk veld op een ander element passen; de index kent alleen de paren.
        if (keys().stream().anyMatch(veld -> veld.contains("."))) {
            return Optional.empty();
        }
        List<List<Object>> combinaties = List.of(List.of());
        for (var veld : keys()) {
            var waarden = Zoekindex.gezocht(vraag, veld);
            if (waarden.isEmpty()) {
                return Optional.empty();
            }
            combinaties = combinaties.stream()
                    .flatMap(begin -> waarden.get().stream().map(waarde -> verlengd(begin, waarde))).toList();
        }
        var gevonden = new LinkedHashSet<String>();
        combinaties.stream().map(KeyValue::new).map(this::getPosition).filter(Objects::nonNull).forEach(gevonden::add);
        return Optional.of(gevonden);
    }

    private static List<Object> verlengd(List<Object> begin, Object waarde) {
        return Stream.concat(begin.stream(), Stream.of(waarde)).toList();
    }

    @Override
    protected String removeDocument(KeyValue waarden) {
        return plaatsen.remove(Sleutel.van(waarden));
    }

    @Override
    protected boolean putKeyPosition(KeyValue waarden, String plaats) {
        return plaatsen.putIfAbsent(Sleutel.van(waarden), plaats) == null;
    }

    @Override
    protected Iterable<Entry<KeyValue, String>> getIterable() {
        return () -> plaatsen.entrySet().stream()
                .map(regel -> Map.entry(Sleutel.terug(regel.getKey()), regel.getValue())).iterator();
    }

    @Override
    protected String getPosition(KeyValue waarden) {
        return plaatsen.get(Sleutel.van(waarden));
    }

    @Override
    public long getCount() {
        return plaatsen.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }
}
