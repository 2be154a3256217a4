package nl.tegenkracht.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreProcesTest {

    private static final int DELEN = 100;

    @TempDir
    Path map;

    @Test
    void eenTweedeProcesOpDezelfdeMapBegintNiet() throws Exception {
        try (var eerste = Kindproces.start(map)) {
            eerste.uri();
            try (var tweede = Kindproces.start(map)) {
                assertThat(tweede.wachtOpEinde()).isEqualTo(1);
                assertThat(tweede.log())
                        .contains("De gegevensmap is al in gebruik door een andere store.");
            }
        }
    }

    @Test
    void eenProcesBuitenLoopbackBegintNiet() throws Exception {
        try (var proces = Kindproces.start(map, "-Dtegenkracht.store.adres=0.0.0.0")) {
            assertThat(proces.wachtOpEinde()).isEqualTo(1);
            assertThat(proces.log()).contains("alleen op loopback");
        }
    }

    @Test
    void hetLogBevatNooitInhoudEnHetProcesStoptNetjes() throws Exception {
        try (var proces = Kindproces.start(map)) {
            try (var client = MongoClients.create(proces.uri())) {
                var database = client.getDatabase("proef");
                database.getCollection("dossiers").insertOne(new Document("_id", "geheim-kenmerk"));
                for (var fout : new Document[]{
                        new Document("insert", "dossiers").append("documents",
                                List.of(new Document("_id", "geheim-kenmerk"))),
                        new Document("findAndModify", "dossiers").append("query", new Document("x", "geheim-kenmerk"))
                                .append("upsert", true)
                                .append("update", new Document("$onzin", new Document("y", "geheim-kenmerk"))),
                        new Document("onbekendeOpdracht", "geheim-kenmerk")}) {
                    try {
                        database.runCommand(fout);
                    } catch (MongoException _) {
                        // Het gaat hier om wat het proces over deze fout opschrijft.
                    }
                }
            }
            assertThat(proces.stopNetjes()).isEqualTo(143);
            assertThat(proces.log()).contains("De store is gesloten", "findAndModify op proef")
                    .doesNotContain("geheim-kenmerk");
        }
    }

    @Test
    void bestandsdelenVanEenMegabytePassenInWeinigGeheugen() throws Exception {
        var toeval = new Random(7);
        try (var proces = Kindproces.start(map, "-Xmx96m"); var client = MongoClients.create(proces.uri())) {
            var delen = client.getDatabase("proef").getCollection("delen");
            for (int nummer = 0; nummer < DELEN; nummer++) {
                var bytes = new byte[1 << 20];
                toeval.nextBytes(bytes);
                delen.insertOne(new Document("_id", "stuk:" + nummer).append("bytes", new Binary(bytes)));
            }
            var opnieuw = new Random(7);
            for (int nummer = 0; nummer < DELEN; nummer++) {
                var verwacht = new byte[1 << 20];
                opnieuw.nextBytes(verwacht);
                var gelezen = delen.find(new Document("_id", "stuk:" + nummer)).first();
                assertThat(gelezen.get("bytes", Binary.class).getData()).isEqualTo(verwacht);
            }
            assertThat(delen.estimatedDocumentCount()).isEqualTo(DELEN);
        }
    }
}
