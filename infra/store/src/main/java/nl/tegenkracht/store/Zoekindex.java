package nl.tegenkracht.store;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Een index die het zoeken kan beperken. Hij levert ten minste alle documenten die passen; wie zoekt, toetst elk
 * gevonden document daarna nog aan de hele vraag. Zo kan een index nooit een verkeerd antwoord geven, alleen een te
 * ruime verzameling.
 */
interface Zoekindex {

    /** De plaatsen die kunnen passen, of leeg als deze index de vraag niet kan beperken. */
    Optional<Set<String>> kandidaten(Document vraag);

    /**
     * De enkelvoudige waarden waarop een veld precies moet passen; leeg als de vraag dat niet zegt. Niets en null vallen
     * erbuiten, want daarop past ook een document dat het veld mist.
     */
    static Optional<List<Object>> gezocht(Document vraag, String veld) {
        return vereist(vraag.get(veld)).or(() -> inEn(vraag, veld));
    }

    private static Optional<List<Object>> vereist(Object voorwaarde) {
        return switch (voorwaarde) {
            case Document deel when deel.keySet().equals(Set.of("$eq")) -> enkelvoudig(
                    Collections.singletonList(deel.get("$eq")));
            case Document deel when deel.keySet().equals(Set.of("$in"))
                    && deel.get("$in") instanceof Collection<?> waarden ->
                enkelvoudig(waarden);
            case null -> Optional.empty();
            case Object waarde -> enkelvoudig(List.of(waarde));
        };
    }

    /** De driver schrijft voorwaarden die samen gelden als een lijst onder {@code $and}. */
    private static Optional<List<Object>> inEn(Document vraag, String veld) {
        return vraag.get("$and") instanceof Collection<?> delen
                ? delen.stream().filter(Document.class::isInstance)
                        .flatMap(deel -> gezocht((Document) deel, veld).stream()).findFirst()
                : Optional.empty();
    }

    private static Optional<List<Object>> enkelvoudig(Collection<?> waarden) {
        return waarden.stream().allMatch(Zoekindex::isEnkelvoudig)
                ? Optional.of(waarden.stream().<Object>map(waarde -> waarde).distinct().toList())
                : Optional.empty();
    }

    private static boolean isEnkelvoudig(Object waarde) {
        return switch (waarde) {
            case String _,Number _,Boolean _,ObjectId _,UUID _,Instant _,BinData _ -> true;
            case null, default -> false;
        };
    }
}
