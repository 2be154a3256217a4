package nl.tegenkracht.klacht.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.tegenkracht.klacht.fixture.KlachtServiceTestBase;
import nl.tegenkracht.testkit.TestPerson;
import org.junit.jupiter.api.Test;

class KlachtListsTest extends KlachtServiceTestBase {

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
