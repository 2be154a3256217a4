package nl.tegenkracht.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;

/** Een collectie in het bestand: documenten op de sleutel van hun {@code _id}. */
final class Storecollectie extends AbstractSynchronizedMongoCollection<String> {

    private final MVMap<String, Document> documenten;

    Storecollectie(MongoDatabase database, String naam, CollectionOptions opties, MVMap<String, Document> documenten,
            CursorRegistry cursors) {
        super(database, naam, opties, cursors);
        this.documenten = documenten;
    }

    @Override
    public synchronized void addIndex(Index<String> index) {
        try {
            super.addIndex(index);
        } catch (MongoServerException fout) {
            // Een half gevulde index die blijft staan, zou bij de volgende poging voor vol worden aangezien.
            if (index instanceof UniekeIndex uniek && getIndexes().stream().noneMatch(i -> naamGelijk(i, index))) {
                uniek.wis();
            }
            throw fout;
        }
    }

    private static boolean naamGelijk(Index<?> een, Index<?> ander) {
        return een.getName().equals(ander.getName());
    }

    @Override
    public synchronized void dropIndex(String naam) {
        super.dropIndex(naam);
    }

    @Override
    public synchronized int count(Document vraag, int overslaan, int hoogstens) {
        var precies = overslaan == 0 && hoogstens == 0 ? precies(vraag) : OptionalInt.empty();
        return precies.isPresent() ? precies.getAsInt() : super.count(vraag, overslaan, hoogstens);
    }

    private OptionalInt precies(Document vraag) {
        return getIndexes().stream().filter(Gewoneindex.class::isInstance).map(Gewoneindex.class::cast)
                .map(index -> index.precies(vraag)).filter(OptionalInt::isPresent).findFirst()
                .orElse(OptionalInt.empty());
    }

    @Override
    protected QueryResult queryDocuments(Document vraag, Document volgorde, int overslaan, int hoogstens, int portie,
            Document velden) {
        return kleinsteVerzameling(vraag)
                .map(plaatsen -> matchDocuments(vraag, plaatsen, volgorde, overslaan, hoogstens, portie, velden))
                .orElseGet(() -> matchDocuments(vraag, volgorde, overslaan, hoogstens, portie, velden));
    }

    private Optional<Set<String>> kleinsteVerzameling(Document vraag) {
        return getIndexes().stream().filter(Zoekindex.class::isInstance).map(Zoekindex.class::cast)
                .flatMap(index -> index.kandidaten(vraag).stream()).min(Comparator.comparingInt(Set::size));
    }

    @Override
    protected QueryResult matchDocuments(Document vraag, Document volgorde, int overslaan, int hoogstens, int portie,
            Document velden) {
        var alle = isNaturalDescending(volgorde)
                ? documenten.entrySet().stream().sorted((een, ander) -> ander.getKey().compareTo(een.getKey()))
                        .map(regel -> regel.getValue())
                : documenten.values().stream();
        return matchDocumentsFromStream(alle, vraag, volgorde, overslaan, hoogstens, portie, velden);
    }

    /**
     * Geeft kopieën: de bibliotheek wijzigt de velden van een gevonden document ter plaatse, en een lezer zou anders een
     * half gewijzigd document kunnen versturen. Diepere waarden vervangt zij altijd in hun geheel.
     */
    @Override
    protected QueryResult createQueryResult(List<Document> gevonden, int portie) {
        return super.createQueryResult(gevonden.stream().map(Document::clone).toList(), portie);
    }

    @Override
    protected String addDocumentInternal(Document document) {
        var plaats = getIdField() == null
                ? UUID.randomUUID().toString()
                : Sleutel.van(Utils.getSubdocumentValue(document, getIdField()));
        if (documenten.putIfAbsent(plaats, document) != null) {
            throw new IllegalStateException("Er ligt al een document op deze plaats");
        }
        return plaats;
    }

    @Override
    protected void handleUpdate(String plaats, Document oud, Document nieuw) {
        documenten.put(plaats, nieuw);
    }

    @Override
    protected void removeDocument(String plaats) {
        if (documenten.remove(plaats) == null) {
            throw new IllegalStateException("Er ligt geen document op deze plaats");
        }
    }

    @Override
    protected Document getDocument(String plaats) {
        return documenten.get(plaats);
    }

    @Override
    protected Stream<DocumentWithPosition<String>> streamAllDocumentsWithPosition() {
        return documenten.entrySet().stream()
                .map(regel -> new DocumentWithPosition<>(regel.getValue(), regel.getKey()));
    }

    @Override
    public int count() {
        return documenten.size();
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int verschil) {
        throw new UnsupportedOperationException("De omvang wordt niet bijgehouden");
    }

    @Override
    protected int getDataSize() {
        return 0;
    }
}
