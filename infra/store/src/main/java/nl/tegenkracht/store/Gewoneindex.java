package nl.tegenkracht.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Een niet-unieke index op het eerste veld, in het geheugen: bij het openen opgebouwd uit de documenten, dus na een
 * harde stop nooit anders dan zij. Beschermd door de grendel van zijn collectie.
 */
final class Gewoneindex extends Index<String> implements Zoekindex {

    private final Map<String, Set<String>> plaatsen = new HashMap<>();
    private final List<String> pad;
    private boolean ruim;

    Gewoneindex(String naam, List<IndexKey> velden) {
        // Sparse: de collectie vraagt een index die niets terugvindt dan niet om uitleg.
        super(naam, velden, true);
        this.pad = Utils.splitPath(velden.getFirst().getKey());
    }

    static boolean gelijk(Index<?> een, Index<?> ander) {
        return een.isUnique() == ander.isUnique()
                && een.getKeys().stream().map(IndexKey::toString).toList()
                        .equals(ander.getKeys().stream().map(IndexKey::toString).toList());
    }

    @Override
    public boolean hasSameOptions(Index<?> ander) {
        return gelijk(this, ander);
    }

    @Override
    public Optional<Set<String>> kandidaten(Document vraag) {
        return Zoekindex.gezocht(vraag, keys().getFirst()).map(waarden -> {
            var gevonden = new LinkedHashSet<String>();
            waarden.forEach(waarde -> gevonden.addAll(plaatsen.getOrDefault(Sleutel.van(waarde), Set.of())));
            return gevonden;
        });
    }

    /**
     * Hoeveel documenten passen, als de index dat alleen al weet: één veld, precies één waarde, en nergens een
     * lijst in een lijst, want daar vindt de index meer dan de vraag bedoelt.
     */
    OptionalInt precies(Document vraag) {
        if (ruim || pad.size() > 1 || !vraag.keySet().equals(Set.of(pad.getFirst()))) {
            return OptionalInt.empty();
        }
        return Zoekindex.gezocht(vraag, pad.getFirst()).filter(waarden -> waarden.size() == 1)
                .map(waarden -> OptionalInt
                        .of(plaatsen.getOrDefault(Sleutel.van(waarden.getFirst()), Set.of()).size()))
                .orElse(OptionalInt.empty());
    }

    private Set<String> sleutels(Document document) {
        var gevonden = new HashSet<String>();
        verzamel(document, pad, gevonden);
        return gevonden;
    }

    /** Ruim: elk element van elke lijst op de weg telt mee. */
    private static void verzamel(Object waarde, List<String> pad, Set<String> gevonden) {
        if (waarde instanceof Collection<?> elementen) {
            elementen.forEach(element -> verzamel(element, pad, gevonden));
        } else if (pad.isEmpty()) {
            gevonden.add(Sleutel.van(waarde));
        } else if (waarde instanceof Document document && document.containsKey(pad.getFirst())) {
            verzamel(document.get(pad.getFirst()), pad.subList(1, pad.size()), gevonden);
        }
    }

    @Override
    public void checkAdd(Document document, MongoCollection<String> collectie) {
        getKeyValues(document);
    }

    @Override
    public void add(Document document, String plaats, MongoCollection<String> collectie) {
        ruim |= document.get(pad.getFirst()) instanceof Collection<?> elementen
                && elementen.stream().anyMatch(Collection.class::isInstance);
        sleutels(document).forEach(sleutel -> plaatsen.computeIfAbsent(sleutel, _ -> new HashSet<>()).add(plaats));
    }

    @Override
    public String remove(Document document) {
        haalWeg(document, Sleutel.van(document.get("_id")));
        return null;
    }

    private void haalWeg(Document document, String plaats) {
        sleutels(document).forEach(sleutel -> plaatsen.computeIfPresent(sleutel, (_, bij) -> {
            bij.remove(plaats);
            return bij.isEmpty() ? null : bij;
        }));
    }

    @Override
    public void checkUpdate(Document oud, Document nieuw, MongoCollection<String> collectie) {
        getKeyValues(nieuw);
    }

    @Override
    public void updateInPlace(Document oud, Document nieuw, String plaats, MongoCollection<String> collectie) {
        haalWeg(oud, plaats);
        add(nieuw, plaats, collectie);
    }

    @Override
    public String getPosition(Document document) {
        return null;
    }

    @Override
    public boolean canHandle(Document vraag) {
        return kandidaten(vraag).isPresent();
    }

    @Override
    public Iterable<String> getPositions(Document vraag) {
        return kandidaten(vraag).orElseThrow();
    }

    @Override
    public long getCount() {
        return plaatsen.size();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        plaatsen.clear();
    }
}
