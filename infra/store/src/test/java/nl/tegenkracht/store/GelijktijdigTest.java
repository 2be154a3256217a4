package nl.tegenkracht.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GelijktijdigTest {

    private static final int SCHRIJVERS = 8;
    private static final int KEREN = 20;

    @TempDir
    Path map;

    private Store store;
    private MongoClient client;
    private MongoCollection<Document> dossiers;

    @BeforeEach
    void open() {
        store = Store.open(map, 0);
        client = MongoClients.create(store.uri());
        dossiers = client.getDatabase("proef").getCollection("dossiers");
    }

    @AfterEach
    void sluit() {
        client.close();
        store.close();
    }

    @Test
    void metEenVersieTeltElkeWijzigingPreciesEenKeer() throws Exception {
        dossiers.insertOne(new Document("_id", "a").append("versie", 0).append("teller", 0));
        tegelijk(() -> {
            for (int gelukt = 0; gelukt < KEREN;) {
                var gelezen = dossiers.find(eq("_id", "a")).first();
                gelukt += (int) dossiers.updateOne(
                        and(eq("_id", "a"), eq("versie", gelezen.getInteger("versie"))),
                        combine(inc("versie", 1), set("teller", gelezen.getInteger("teller") + 1))).getModifiedCount();
            }
            return null;
        });
        assertThat(dossiers.find().first()).containsEntry("versie", SCHRIJVERS * KEREN).containsEntry("teller",
                SCHRIJVERS * KEREN);
    }

    @Test
    void eenLezerZietNooitEenHalveWijziging() throws Exception {
        dossiers.insertOne(new Document("_id", "a").append("v0", 0L));
        tegelijk(() -> {
            for (int keer = 0; keer < KEREN; keer++) {
                var wijziging = new Document();
                var waarde = System.nanoTime();
                IntStream.range(0, 300).forEach(nr -> wijziging.append("v" + nr, waarde));
                dossiers.updateOne(eq("_id", "a"), new Document("$set", wijziging));
                for (int lezing = 0; lezing < 6; lezing++) {
                    var gelezen = dossiers.find().first();
                    gelezen.remove("_id");
                    assertThat(Set.copyOf(gelezen.values())).hasSize(1);
                }
            }
            return null;
        });
    }

    private static void tegelijk(Callable<Void> werk) throws InterruptedException, ExecutionException {
        try (var uitvoerders = Executors.newFixedThreadPool(SCHRIJVERS)) {
            var lopend = new ArrayList<Future<Void>>();
            for (int schrijver = 0; schrijver < SCHRIJVERS; schrijver++) {
                lopend.add(uitvoerders.submit(werk));
            }
            for (var een : lopend) {
                een.get();
            }
        }
    }
}
