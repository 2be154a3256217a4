package nl.tegenkracht.melding.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.util.List;
import java.util.stream.IntStream;
import nl.tegenkracht.melding.fixture.MeldingServiceTestBase;
import nl.tegenkracht.testkit.SentQueries;
import nl.tegenkracht.testkit.SentQueries.SentQuery;
import nl.tegenkracht.testkit.TestPerson;
import nl.tegenkracht.testkit.TestPlatform;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** However many meldingen there are, no query of a request looks at more of them than it shows. */
class MeldingQueriesTest extends MeldingServiceTestBase {

    private static final int MELDINGEN = 60;
    /** Of 20: one more, to know that there is more, and the one that the page goes on from. */
    private static final int PAGE = 22;

    private final TestPerson melder = melder();

    @Autowired
    private SentQueries queries;

    @Test
    void aListMijnWerkADossierAndItsGesprekLookOnlyAtWhatTheyShow() throws Exception {
        var made = IntStream.range(0, MELDINGEN).mapToObj(_ -> meldTo(TestPerson.BENOEMING_VINCENT)).toList();
        IntStream.range(0, MELDINGEN).forEach(_ -> meldAs(melder()));
        IntStream.range(0, 12).forEach(_ -> write(VINCENT, made.getFirst(), "Antwoord"));

        for (var order : List.of("laatst-veranderd", "wacht-het-langst")) {
            var list = "/v1/meldingen?aantal=20&volgorde=" + order;
            var next = "&na=" + as(melder).get(list).json().get("volgende").stringValue();
            for (var person : List.of(melder, VERA)) {
                assertExamined(sent(person, list), PAGE, "werkvoorraad", "melding");
            }
            assertExamined(sent(melder, list + next), PAGE, "werkvoorraad", "melding");
        }
        assertExamined(sent(melder, "/v1/werkvoorraad"), 51, "werkvoorraad");
        assertExamined(sent(melder, ""), 51, "werkvoorraad", "melding");
        assertExamined(sent(VINCENT, "/v1/meldingen/" + made.getLast()), 1, "melding");
        assertExamined(sent(melder, "/meldingen/" + made.getFirst()), 13, "melding", "stuk");
        assertExamined(sent(melder, "/v1/meldingen/" + made.getFirst() + "/berichten?aantal=5"), 5, "melding", "stuk");
    }

    private String meldTo(String vertrouwenspersoon) {
        var melding = melding();
        melding.put("vertrouwenspersoon", vertrouwenspersoon);
        return as(melder).post("/v1/meldingen", json(melding)).json().get("id").stringValue();
    }

    private List<SentQuery> sent(TestPerson person, String path) throws Exception {
        return queries.during("melding_" + NOORD, () -> {
            assertThat(as(person).get(path).status()).isEqualTo(200);
            return null;
        });
    }

    /** Each of these collections is asked, and none for more. */
    private static void assertExamined(List<SentQuery> sent, int most, String... collections) {
        assertThat(sent).extracting(SentQuery::collection).contains(collections);
        try (var client = MongoClients.create(TestPlatform.instance().mongoUri())) {
            assertThat(sent).allSatisfy(query -> assertThat(query.examined(client)).as(query.toString())
                    .isLessThanOrEqualTo(most));
        }
    }
}
