package nl.tegenkracht.klacht.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.klacht.fixture.KlachtServiceTestBase;
import nl.tegenkracht.testkit.TestPerson;
import nl.tegenkracht.testkit.TestPlatform;
import org.junit.jupiter.api.Test;

/** What someone writes and who someone is can be read nowhere in storage. */
class SilenceTest extends KlachtServiceTestBase {

    @Test
    void noWordAndNoNameIsReadableInStorage() {
        var marker = "merkteken" + Id.random();
        var klager = TestPerson.medewerker(marker, NOORD);
        var klaagschrift = klaagschrift();
        for (var field : List.of("gedrag", "waar", "wanneer", "getuigen", "naam", "adres", "functie", "aangeklaagden",
                "stappen", "stuktekst")) {
            klaagschrift.put(field, marker);
        }
        var klacht = dienInAs(klager, klaagschrift);
        as(klager).post("/v1/klachten/" + klacht + "/aanvullingen", json(Map.of("id", Id.random(), "gedrag", marker)));
        assertThat(read(klager, klacht).body()).contains(marker);

        var stored = everythingStored();

        assertThat(stored).contains(klacht).doesNotContain(marker).doesNotContain(TestPerson.BENOEMING_KIKI);
    }

    private static String everythingStored() {
        var everything = new StringBuilder();
        try (var mongo = MongoClients.create(TestPlatform.instance().mongoUri())) {
            for (var database : mongo.listDatabaseNames()) {
                for (var collection : mongo.getDatabase(database).listCollectionNames()) {
                    mongo.getDatabase(database).getCollection(collection).find()
                            .forEach(document -> everything.append(document.toJson()).append('\n'));
                }
            }
        }
        return everything.toString();
    }
}
