package nl.tegenkracht.klacht.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.klacht.fixture.KlachtServiceTestBase;
import nl.tegenkracht.testkit.TestPerson;
import org.junit.jupiter.api.Test;

class KlachtListsTest extends KlachtServiceTestBase {

    private static final Pattern NEXT = Pattern.compile("[?&;]na=([^\"&]+)");

    @Test
    void aLongListOfAKlagerComesInPages() {
        var klager = klager();
        var filed = IntStream.range(0, 12).mapToObj(_ -> dienInAs(klager, klaagschrift())).toList();

        var first = as(klager).get("/v1/klachten?aantal=10").json();
        var second = as(klager).get("/v1/klachten?aantal=10&na=" + first.get("volgende").stringValue()).json();

        assertThat(first.get("totaal").intValue()).isEqualTo(12);
        assertThat(first.get("klachten")).hasSize(10);
        assertThat(second.get("klachten")).hasSize(2);
        assertThat(Stream.of(first, second).flatMap(page -> page.get("klachten").valueStream())
                .map(klacht -> klacht.get("id").stringValue()).toList())
                .as("all filed in the same moment, so by their id")
                .containsExactlyElementsOf(filed.stream().sorted(Comparator.reverseOrder()).toList());
        assertThat(second.hasNonNull("volgende")).isFalse();
        assertThat(as(klager).get("").body()).contains("12 in totaal", "Wacht het langst").contains(filed);
    }

    /** Record 0385: for everybody who has it, in every list, in the language of the page. */
    @Test
    void whatCameSinceItWasOpenedIsNewForWhoHasItAndOpeningItTakesThatAway() {
        var klager = klager();
        var klacht = dienInAs(klager, klaagschrift());
        var secretaris = TestPerson.secretaris(NOORD);
        as(klager).get("/klachten/" + klacht);
        assertThat(unread(secretaris, klacht)).isOne();
        as(secretaris).get("/klachten/" + klacht);
        assertThat(unread(secretaris, klacht)).isZero();

        as(klager).post("/v1/klachten/" + klacht + "/aanvullingen",
                json(Map.of("id", Id.random(), "getuigen", "Niemand was erbij")));

        assertThat(unread(klager, klacht)).as("of what one did oneself nothing is new").isZero();
        assertThat(unread(secretaris, klacht)).isOne();
        assertThat(line(secretaris, Language.NL, klacht))
                .contains("1 nieuw");
        assertThat(line(secretaris, Language.EN, klacht)).contains("1 new");
        as(secretaris).get("/v1/klachten/" + klacht);
        assertThat(line(secretaris, Language.NL, klacht))
                .doesNotContain("nieuw");
    }

    private int unread(TestPerson person, String klacht) {
        var told = as(person).get("/v1/klachten?aantal=100").json().get("klachten").valueStream()
                .filter(line -> line.get("id").stringValue().equals(klacht)).findFirst().orElseThrow();
        return told.get("ongelezen").intValue();
    }

    /** Others of the same run may have been changed later, on a clock that was moved: then it is on a later page. */
    private String line(TestPerson person, Language language, String klacht) {
        var page = as(person).in(language).get("/werk").body();
        for (var next = NEXT.matcher(page); !page.contains("/klachten/" + klacht) && next.find(); next = NEXT
                .matcher(page)) {
            page = as(person).in(language).get("/werk?na=" + next.group(1)).body();
        }
        var from = page.indexOf("/klachten/" + klacht);
        return page.substring(from, page.indexOf("</tr>", from));
    }

    @Test
    void theSecretarisFindsWhatWaitsLongest() {
        IntStream.range(0, 11).forEach(_ -> dienInAs(klager(), klaagschrift()));
        var secretaris = as(TestPerson.secretaris(NOORD));

        var waiting = secretaris.get("/v1/klachten?volgorde=wacht-het-langst&aantal=100").json();
        var page = secretaris.get("/werk?volgorde=wacht-het-langst");

        assertThat(waiting.get("klachten")).as("what was withdrawn waits for nobody and comes last")
                .filteredOn(klacht -> !klacht.get("staat").stringValue().equals("ingetrokken"))
                .extracting(klacht -> klacht.get("sinds").stringValue()).isSorted();
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("wat het langst wacht eerst",
                waiting.at("/klachten/0/id").stringValue());
        assertThat(secretaris.get("/werk?na=x").status()).isEqualTo(400);
    }
}
