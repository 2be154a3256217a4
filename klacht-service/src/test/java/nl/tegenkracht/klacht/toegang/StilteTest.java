package nl.tegenkracht.klacht.toegang;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.klacht.proef.MetKlachtService;
import nl.tegenkracht.testkit.TestPlatform;
import nl.tegenkracht.testkit.TestPerson;
import org.junit.jupiter.api.Test;

/** Wat iemand schrijft en wie iemand is staat nergens leesbaar in de opslag. */
class StilteTest extends MetKlachtService {

    @Test
    void geenWoordEnGeenNaamStaatLeesbaarInDeOpslag() {
        var merk = "merkteken" + Id.random();
        var klager = TestPerson.medewerker(merk, NOORD);
        var schrift = klaagschrift();
        for (var veld : List.of("gedrag", "waar", "wanneer", "getuigen", "naam", "adres", "functie", "aangeklaagden",
                "stappen", "stuktekst")) {
            schrift.put(veld, merk);
        }
        var klacht = ingediendDoor(klager, schrift);
        als(klager).post("/v1/klachten/" + klacht + "/aanvullingen", json(Map.of("id", Id.random(), "gedrag", merk)));
        assertThat(lees(klager, klacht).body()).contains(merk);

        var opslag = opslag();

        assertThat(opslag).contains(klacht).doesNotContain(merk).doesNotContain(TestPerson.BENOEMING_KIKI);
    }

    private static String opslag() {
        var alles = new StringBuilder();
        try (var mongo = MongoClients.create(TestPlatform.instance().mongoUri())) {
            for (var database : mongo.listDatabaseNames()) {
                for (var collectie : mongo.getDatabase(database).listCollectionNames()) {
                    mongo.getDatabase(database).getCollection(collectie).find()
                            .forEach(document -> alles.append(document.toJson()).append('\n'));
                }
            }
        }
        return alles.toString();
    }
}
