package nl.tegenkracht.melding.melden;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import nl.tegenkracht.melding.fixture.MeldingServiceTestBase;
import nl.tegenkracht.testkit.TestPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The same form sent again is the same; anything else under its id is refused, and an id is its sender's own. */
class RepeatedFormTest extends MeldingServiceTestBase {

    private static final String NEW = "/nieuw";

    @Autowired
    private MongoClient mongo;

    @Test
    void theSameFormAgainGivesTheFirstMelding() {
        var melder = melder();
        var submitted = melding();
        var first = as(melder).post("/v1/meldingen", json(submitted));

        var second = as(melder).post("/v1/meldingen", json(submitted));

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(as(melder).get("/v1/meldingen").json().get("totaal").intValue()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"verhaal,Iets anders", "categorie,intimidatie", "vertrouwenspersoon," + TestPerson.BENOEMING_VONNE,
            "naam,Nora"})
    void theSameFormWithSomethingElseInItIsRefusedAndReplacesNothing(String field, String other) {
        var melder = melder();
        var submitted = melding();
        var melding = meldAs(melder, submitted);
        var before = as(melder).get("/v1/meldingen/" + melding).body();
        submitted.put(field, other);

        var second = as(melder).post("/v1/meldingen", json(submitted));

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().get("title").stringValue()).isEqualTo("Dit kenmerk is al gebruikt");
        assertThat(as(melder).get("/v1/meldingen").json().get("totaal").intValue()).isEqualTo(1);
        assertThat(as(melder).get("/v1/meldingen/" + melding).body()).isEqualTo(before);
        assertThat(stukken(melding)).as("nothing was written for nothing").isOne();
    }

    @Test
    void onThePageWhatWasTypedThenIsStillThereAndCanBeSentAsAnotherMelding() {
        var melder = melder();
        var form = melding();
        as(melder).submit(NEW, form);
        form.put("verhaal", "Een ander verhaal");

        var page = as(melder).submit(NEW, form);

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.body()).contains("Dit is nog niet verstuurd", "Een ander verhaal</textarea>",
                "value=\"Op de gang\"").doesNotContain((String) form.get("id"));
        form.put("id", page.body().split("name=\"id\" id=\"id\" value=\"")[1].substring(0, 32));
        assertThat(as(melder).submit(NEW, form).status()).isEqualTo(303);
        assertThat(as(melder).get("/v1/meldingen").json().get("totaal").intValue()).isEqualTo(2);
    }

    @Test
    void sentTwiceAtTheSameTimeItIsOneMeldingAndTheOtherTextIsNotSwallowed() {
        var melder = melder();
        var submitted = melding();

        var statuses = IntStream.range(0, 6).parallel().mapToObj(number -> {
            var one = new LinkedHashMap<>(submitted);
            one.put("verhaal", "Verhaal " + number % 2);
            return as(melder).post("/v1/meldingen", json(one)).status();
        }).toList();

        assertThat(statuses).containsOnly(201, 409).filteredOn(status -> status == 201).hasSize(3);
        var list = as(melder).get("/v1/meldingen").json();
        assertThat(list.get("totaal").intValue()).isEqualTo(1);
        assertThat(stukken(list.get("meldingen").get(0).get("id").stringValue())).isOne();
    }

    @Test
    void withTheFormIdOfSomeoneElseOneMakesAMeldingOfOnesOwnAndLearnsNothing() {
        var submitted = melding();
        var theirs = meldAs(melder(), submitted);
        var other = melder();

        var fresh = as(other).post("/v1/meldingen", json(melding()));
        var withTheirForm = as(other).post("/v1/meldingen", json(submitted));
        submitted.put("id", theirs);
        var withTheirMelding = as(other).post("/v1/meldingen", json(submitted));

        assertThat(List.of(withTheirForm.status(), withTheirMelding.status())).containsOnly(fresh.status());
        assertThat(as(other).get("/v1/meldingen").json().get("totaal").intValue()).isEqualTo(3);
        assertThat(as(other).get("/v1/meldingen/" + theirs).status()).isEqualTo(404);
    }

    private long stukken(String dossier) {
        return mongo.getDatabase("melding_" + NOORD).getCollection("stuk")
                .countDocuments(Filters.eq("dossier", dossier));
    }
}
