package nl.tegenkracht.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Wat een opdracht met de store doet. Wat niet als lezen bekend is, geldt als schrijven: liever een commit te veel dan
 * een bevestiging te vroeg.
 */
enum Opdracht {

    LEZEN,
    SCHRIJVEN,
    INRICHTEN;

    private static final Set<String> LEZEND = Set.of("find", "getmore", "killcursors", "count", "distinct", "aggregate",
            "hello", "ismaster", "ping", "buildinfo", "serverstatus", "whatsmyuri", "listcollections", "listindexes",
            "listdatabases", "collstats", "dbstats", "validate", "getlasterror", "reseterror", "connectionstatus",
            "endsessions", "hostinfo", "getlog", "getcmdlineopts", "getfreemonitoringstatus", "replsetgetstatus");
    private static final Set<String> INRICHTEND = Set.of("create", "createindexes", "drop", "dropdatabase",
            "dropindexes");
    private static final Set<String> GEWEIGERDE_COLLECTIEOPTIES = Set.of("capped", "validator", "viewOn", "timeseries",
            "collation", "expireAfterSeconds");
    private static final Set<String> GEWEIGERDE_INDEXOPTIES = Set.of("expireAfterSeconds", "partialFilterExpression",
            "collation", "weights", "2dsphereIndexVersion");
    private static final int NIET_ONDERSTEUND = 115;

    static Opdracht van(String naam) {
        var klein = naam.toLowerCase(Locale.ROOT);
        if (LEZEND.contains(klein)) {
            return LEZEN;
        }
        return INRICHTEND.contains(klein) ? INRICHTEN : SCHRIJVEN;
    }

    /**
     * Weigert wat de bibliotheek zou aannemen en daarna niet of verkeerd doet: een belofte die stil niet geldt, is erger
     * dan een fout.
     *
     * @throws MongoServerError code 115, met wat er niet kan
     */
    static void weigerWatNietKan(String naam, Document vraag) {
        var klein = naam.toLowerCase(Locale.ROOT);
        if (klein.equals("renamecollection")) {
            throw geweigerd("renameCollection");
        }
        if (vraag.containsKey("txnNumber") || vraag.containsKey("startTransaction")) {
            throw geweigerd("een transactie");
        }
        weiger(vraag, Set.of("collation"));
        switch (klein) {
            case "create" -> weiger(vraag, GEWEIGERDE_COLLECTIEOPTIES);
            case "createindexes" -> onderdelen(vraag, "indexes").forEach(Opdracht::weigerIndex);
            case "aggregate" ->
                onderdelen(vraag, "pipeline").forEach(stap -> weiger(stap, Set.of("$out", "$merge", "$changeStream")));
            case "update" -> onderdelen(vraag, "updates").forEach(deel -> weiger(deel, Set.of("collation")));
            case "delete" -> onderdelen(vraag, "deletes").forEach(deel -> weiger(deel, Set.of("collation")));
            default -> {
                // Andere opdrachten hebben geen opties die de bibliotheek stil negeert.
            }
        }
    }

    private static void weigerIndex(Document index) {
        weiger(index, GEWEIGERDE_INDEXOPTIES);
        if (((Document) index.get("key")).values().stream().anyMatch(String.class::isInstance)) {
            throw geweigerd("een tekst-, geo- of hashindex");
        }
    }

    private static void weiger(Document deel, Set<String> opties) {
        opties.stream().filter(deel::containsKey).findFirst().ifPresent(optie -> {
            throw geweigerd(optie);
        });
    }

    private static Stream<Document> onderdelen(Document vraag, String veld) {
        return vraag.get(veld) instanceof Collection<?> delen
                ? delen.stream().filter(Document.class::isInstance).map(Document.class::cast)
                : Stream.empty();
    }

    private static MongoServerError geweigerd(String wat) {
        return new MongoServerError(NIET_ONDERSTEUND, "CommandNotSupported",
                "De ingebouwde store ondersteunt dit niet: " + wat + ". Gebruik MongoDB.");
    }
}
