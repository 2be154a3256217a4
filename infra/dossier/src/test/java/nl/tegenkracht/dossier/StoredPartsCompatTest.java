package nl.tegenkracht.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.dossier.StukReference;
import nl.tegenkracht.crypto.KeyFileVault;
import nl.tegenkracht.crypto.KeyWrap;
import nl.tegenkracht.crypto.WrapRecipient;
import nl.tegenkracht.dossier.fixture.SampleServiceTestBase;
import nl.tegenkracht.dossier.worklist.WorkItem;
import nl.tegenkracht.dossier.worklist.WorkList;
import nl.tegenkracht.dossier.worklist.WorkOrder;
import nl.tegenkracht.dossier.worklist.WorkPageRequest;
import nl.tegenkracht.testkit.CompatFixtures;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What every release stored beside its dossiers, the stukken and the rows of lists, is read by the code of today. */
class StoredPartsCompatTest extends SampleServiceTestBase {

    private static final DataDomain NOORD = new DataDomain("fractie-noord");

    @TempDir
    Path directory;

    @Autowired
    private MongoTemplate mongo;

    @ParameterizedTest
    @EnumSource(names = {"MELDING", "KLACHT"})
    void everyStukOpensUnderTheKeyOfItsDossier(ServiceName service) throws Exception {
        for (var release : CompatFixtures.releases()) {
            var keys = keys(release, service);
            var stored = stored(release, service, "stuk");
            var texts = new ArrayList<String>();
            for (var dossier : dossiers(release, service)) {
                texts.addAll(inNoord(() -> read(dossier, keys)));
            }
            assertThat(texts).as(release + " " + service).hasSameSizeAs(stored).isNotEmpty()
                    .allMatch(text -> !text.isBlank());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MELDING", "KLACHT"})
    void everyRowIsInTheListOfItsReaderAsItWasStored(ServiceName service) throws Exception {
        for (var release : CompatFixtures.releases()) {
            var rows = stored(release, service, "werkvoorraad");
            assertThat(rows).isNotEmpty();
            for (var row : rows) {
                var page = inNoord(() -> new WorkList(mongo).page(Set.of(row.getString("voor")), service.code(),
                        WorkPageRequest.first(WorkOrder.LONGEST_WAITING)));
                assertThat(page.items()).contains(new WorkItem(row.getString("_id"), row.getString("voor"),
                        row.getString("dossier"), row.getString("soort"), row.getString("als"),
                        row.getString("staat"), row.getDate("sinds").toInstant(), row.getBoolean("actie"), null));
            }
        }
    }

    private List<String> read(Dossier<?> dossier, DossierKeys keys) {
        try (var key = keys.open(dossier)) {
            return new StukStore(mongo, Clock.systemUTC()::instant, Clock.systemUTC()).readWithin(Integer.MAX_VALUE,
                    dossier.id(), key,
                    dossier.stukken());
        }
    }

    private DossierKeys keys(Path release, ServiceName service) throws IOException {
        var target = directory.resolve(release.getFileName() + "-" + service.code());
        CompatFixtures.copyKeys(release.resolve("keys-" + service.code()), target);
        return new DossierKeys(KeyFileVault.in(target), service);
    }

    /** The documents of a collection, put into the store as they were. */
    private List<Document> stored(Path release, ServiceName service, String collection) throws Exception {
        var found = documents(release, service).get(collection);
        inNoord(() -> {
            found.forEach(document -> {
                mongo.getCollection(collection).deleteOne(new Document("_id", document.get("_id")));
                mongo.getCollection(collection).insertOne(document);
            });
            return null;
        });
        return found;
    }

    private static List<? extends Dossier<?>> dossiers(Path release, ServiceName service) {
        return documents(release, service).get("dossier").stream().map(StoredPartsCompatTest::dossier).toList();
    }

    private static Map<String, List<Document>> documents(Path release, ServiceName service) {
        return CompatFixtures.documents(release.resolve("documents/" + service.code() + ".json"));
    }

    /** Only what reading a stuk asks of a dossier. */
    private static Dossier<String> dossier(Document document) {
        var stukken = document.getList("stukken", Document.class).stream()
                .map(stuk -> new StukReference(stuk.getString("id"), stuk.getString("soort"),
                        stuk.getDate("op").toInstant(), stuk.getString("door")))
                .toList();
        var wraps = document.getList("sleutels", Document.class).stream()
                .map(wrap -> new KeyWrap(WrapRecipient.parse(wrap.getString("voor")).orElseThrow(),
                        wrap.getString("kid"), wrap.get("wrap", Binary.class).getData()))
                .toList();
        return new Dossier<>(document.getString("_id"), document.getLong("versie"), "", List.of(), stukken, wraps, 0L);
    }

    private static <T> T inNoord(Callable<T> work) throws Exception {
        return DomainContext.in(NOORD, work::call);
    }
}
