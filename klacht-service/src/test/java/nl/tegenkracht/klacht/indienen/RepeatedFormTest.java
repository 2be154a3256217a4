package nl.tegenkracht.klacht.indienen;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import java.util.List;
import nl.tegenkracht.klacht.fixture.KlachtServiceTestBase;
import nl.tegenkracht.testkit.TestResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The same form sent again is the same; anything else under its id is refused, and an id is its sender's own. */
class RepeatedFormTest extends KlachtServiceTestBase {

    @Autowired
    private MongoClient mongo;

    @Test
    void theSameFormAgainGivesTheFirstKlachtAlsoOnALaterDay() {
        var klager = klager();
        var klaagschrift = klaagschrift();
        klaagschrift.remove("dagtekening");
        var first = as(klager).post("/v1/klachten", json(klaagschrift));
        itIs(TODAY.plusDays(1));

        var second = as(klager).post("/v1/klachten", json(klaagschrift));

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(as(klager).get("/v1/klachten").json().get("totaal").intValue()).isEqualTo(1);
        assertThat(stukken(id(first))).as("klaagschrift and ontvangstbevestiging").isEqualTo(2);
    }

    @Test
    void theSameFormWithSomethingElseInItIsRefusedAndReplacesNothing() {
        var klager = klager();
        var klaagschrift = klaagschrift();
        var klacht = dienInAs(klager, klaagschrift);
        klaagschrift.put("gedrag", "Iets anders");

        var second = as(klager).post("/v1/klachten", json(klaagschrift));

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().get("title").stringValue()).isEqualTo("Dit kenmerk is al gebruikt");
        assertThat(as(klager).get("/v1/klachten").json().get("totaal").intValue()).isEqualTo(1);
        assertThat(stukken(klacht)).as("klaagschrift and ontvangstbevestiging").isEqualTo(2);
        klaagschrift.put("ondertekend", "ja");
        var page = as(klager).submit("/nieuw", klaagschrift);
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.body()).contains("Dit is nog niet verstuurd", "name=\"gedrag\" value=\"Iets anders\"")
                .doesNotContain((String) klaagschrift.get("id"));
    }

    @Test
    void withTheFormIdOfSomeoneElseOneFilesAKlachtOfOnesOwn() {
        var klaagschrift = klaagschrift();
        var theirs = dienInAs(klager(), klaagschrift);

        var mine = as(klager()).post("/v1/klachten", json(klaagschrift));

        assertThat(mine.status()).isEqualTo(201);
        assertThat(id(mine)).isNotEqualTo(theirs);
        klaagschrift.put("id", theirs);
        assertThat(as(klager()).post("/v1/klachten", json(klaagschrift)).status()).isEqualTo(201);
    }

    @Test
    void whatIsThereTwiceIsRefused() {
        var klager = klager();
        var asJson = json(klaagschrift());
        var form = form();
        form.put("gedrag", List.of("Een", "Twee"));

        assertThat(as(klager).post("/v1/klachten", asJson.replaceFirst("\\{", "{\"gedrag\":\"Eerder\",")).status())
                .isEqualTo(400);
        var page = as(klager).submit("/nieuw", form);
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("kwam twee keer binnen");
        assertThat(as(klager).get("/v1/klachten").json().get("totaal").intValue()).isZero();
    }

    private static String id(TestResponse response) {
        return response.json().get("id").stringValue();
    }

    private long stukken(String klacht) {
        return mongo.getDatabase("klacht_" + NOORD).getCollection("stuk")
                .countDocuments(Filters.eq("dossier", klacht));
    }
}
