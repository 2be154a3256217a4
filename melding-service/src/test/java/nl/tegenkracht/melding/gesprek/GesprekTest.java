package nl.tegenkracht.melding.gesprek;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.melding.fixture.MeldingServiceTestBase;
import nl.tegenkracht.testkit.TestPerson;
import nl.tegenkracht.testkit.TestResponse;
import org.junit.jupiter.api.Test;

class GesprekTest extends MeldingServiceTestBase {

    @Test
    void melderAndVertrouwenspersoonReadEachOther() {
        var melder = melder();
        var melding = meldAs(melder);

        assertThat(write(VERA, melding, "Dank u voor uw verhaal.").status()).isEqualTo(201);
        assertThat(write(melder, melding, "Fijn dat u antwoordt.").status()).isEqualTo(201);

        var readBack = as(melder).get("/v1/meldingen/" + melding + "/berichten").json();
        assertThat(readBack.get("totaal").intValue()).isEqualTo(2);
        assertThat(readBack.at("/berichten/0/tekst").stringValue()).isEqualTo("Dank u voor uw verhaal.");
        assertThat(readBack.at("/berichten/0/afzender").stringValue()).isEqualTo("vertrouwenspersoon");
        assertThat(readBack.at("/berichten/0/eigen").booleanValue()).isFalse();
        assertThat(readBack.at("/berichten/1/afzender").stringValue()).isEqualTo("melder");
        assertThat(readBack.at("/berichten/1/eigen").booleanValue()).isTrue();
    }

    @Test
    void withTheFirstReplyTheMeldingIsInBehandeling() {
        var melder = melder();
        var melding = meldAs(melder);
        assertThat(state(melding)).isEqualTo("ontvangen");

        write(melder, melding, "Nog iets");
        assertThat(state(melding)).isEqualTo("ontvangen");
        write(VERA, melding, "Ik lees het");
        assertThat(state(melding)).isEqualTo("in-behandeling");
    }

    @Test
    void theSameBerichtAgainDoesNotBecomeASecondOne() {
        var melder = melder();
        var melding = meldAs(melder);
        var bericht = json(Map.of("id", Id.random(), "tekst", "Eén keer"));
        var address = "/v1/meldingen/" + melding + "/berichten";

        var first = as(melder).post(address, bericht);
        var second = as(melder).post(address, bericht);

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(as(melder).get(address).json().get("totaal").intValue()).isEqualTo(1);
    }

    @Test
    void eightBerichtenAtOnceAllArrive() throws Exception {
        var melder = melder();
        var melding = meldAs(melder);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = IntStream.range(0, 8).<Callable<TestResponse>>mapToObj(
                    i -> () -> write(i % 2 == 0 ? melder : VERA, melding, "Bericht " + i)).toList();
            for (var completed : threads.invokeAll(work)) {
                assertThat(completed.get().status()).isEqualTo(201);
            }
        }

        var readBack = as(melder).get("/v1/meldingen/" + melding + "/berichten").json().get("berichten");
        assertThat(StreamSupport.stream(readBack.spliterator(), false).map(node -> node.get("tekst").stringValue()))
                .containsExactlyInAnyOrder("Bericht 0", "Bericht 1", "Bericht 2", "Bericht 3", "Bericht 4",
                        "Bericht 5", "Bericht 6", "Bericht 7");
    }

    @Test
    void onThePageASentBerichtComesBackInTheGesprek() {
        var melder = melder();
        var melding = meldAs(melder);

        var response = as(VERA).submit("/meldingen/" + melding + "/berichten",
                Map.of("id", Id.random(), "tekst", "Regel een\r\nRegel <twee>"));

        assertThat(response.status()).isEqualTo(303);
        assertThat(response.header("Location"))
                .endsWith("/fractie-noord/melding/meldingen/" + melding + "?verstuurd=ja#nieuwste");
        assertThat(as(melder).get("/meldingen/" + melding).body())
                .contains("Regel een\nRegel &lt;twee&gt;", "<strong dir=\"auto\">Vera Wilgenhout</strong>",
                        "U hebt een antwoord")
                .doesNotContain("Uw melding is ontvangen");
        assertThat(as(VERA).get("/meldingen/" + melding).body()).contains("<strong dir=\"auto\">U</strong>",
                "Wacht op de melder");
    }

    @Test
    void aBerichtThatIsTooLongComesBackWithEverythingTypedAndKeepsItsId() {
        var melder = melder();
        var melding = meldAs(melder);
        var id = Id.random();
        var longText = "b".repeat(20_001);

        var page = as(melder).submit("/meldingen/" + melding + "/berichten", Map.of("id", id, "tekst", longText));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains(longText, "20.000 tekens", "value=\"" + id + "\"", "href=\"#tekst\"");
    }

    @Test
    void anEmptyBerichtIsKindlyReturned() {
        var melder = melder();
        var melding = meldAs(melder);

        var page = as(melder).submit("/meldingen/" + melding + "/berichten",
                Map.of("id", Id.random(), "tekst", "  "));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("Schrijf eerst uw bericht.");
    }

    @Test
    void theSameIdFromTheOtherPartyIsAnotherBericht() {
        var melder = melder();
        var melding = meldAs(melder);
        var address = "/v1/meldingen/" + melding + "/berichten";
        var id = Id.random();
        as(melder).post(address, json(Map.of("id", id, "tekst", "Van de melder")));

        var other = as(VERA).post(address, json(Map.of("id", id, "tekst", "Van Vera")));

        assertThat(other.status()).isEqualTo(201);
        assertThat(texts(as(VERA).get(address))).containsExactly("Van de melder", "Van Vera");
    }

    @Test
    void anotherTextWithAnIdOfOnesOwnIsRefusedAndTheFirstStays() {
        var melder = melder();
        var melding = meldAs(melder);
        var address = "/v1/meldingen/" + melding + "/berichten";
        var id = Id.random();
        as(melder).post(address, json(Map.of("id", id, "tekst", "Het eerste")));

        var second = as(melder).post(address, json(Map.of("id", id, "tekst", "Iets anders")));

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body()).contains("nieuw kenmerk").doesNotContain("Iets anders", "Het eerste");
        assertThat(texts(as(melder).get(address))).containsExactly("Het eerste");
    }

    @Test
    void aFormThatWasSentBeforeWithAnotherTextComesBackWithTheTextAndCanBeSent() {
        var melder = melder();
        var melding = meldAs(melder);
        var id = Id.random();
        as(melder).submit("/meldingen/" + melding + "/berichten", Map.of("id", id, "tekst", "Het eerste"));

        var page = as(melder).submit("/meldingen/" + melding + "/berichten", Map.of("id", id, "tekst", "Iets anders"));

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.body()).contains("Dit bericht is nog niet verstuurd", "Iets anders", "Het eerste")
                .doesNotContain("value=\"" + id + "\"");
        var newId = page.body().replaceAll("(?s).*name=\"id\" id=\"id\" value=\"([0-9a-f]{32})\".*", "$1");
        assertThat(
                as(melder).submit("/meldingen/" + melding + "/berichten", Map.of("id", newId, "tekst", "Iets anders"))
                        .status())
                .isEqualTo(303);
        assertThat(texts(as(melder).get("/v1/meldingen/" + melding + "/berichten"))).containsExactly("Het eerste",
                "Iets anders");
    }

    @Test
    void aLongGesprekIsReadInPagesFromTheNewestBackAndForwardAgain() {
        var melder = melder();
        var melding = meldAs(melder);
        IntStream.rangeClosed(1, 120).forEach(n -> write(n % 2 == 0 ? melder : VERA, melding, "Bericht " + n));

        var newest = as(melder).get("/v1/meldingen/" + melding + "/berichten");
        var middle = follow(melder, newest, "eerder");
        var oldest = follow(melder, middle, "eerder");

        assertThat(newest.json().get("totaal").intValue()).isEqualTo(120);
        assertThat(texts(newest)).hasSize(50).startsWith("Bericht 71").endsWith("Bericht 120");
        assertThat(texts(middle)).hasSize(50).startsWith("Bericht 21").endsWith("Bericht 70");
        assertThat(texts(oldest)).hasSize(20).startsWith("Bericht 1").endsWith("Bericht 20");
        assertThat(oldest.json().hasNonNull("eerder")).isFalse();
        assertThat(newest.json().hasNonNull("nieuwer")).isFalse();
        assertThat(texts(follow(melder, oldest, "nieuwer"))).isEqualTo(texts(middle));
        assertThat(texts(follow(melder, middle, "nieuwer"))).isEqualTo(texts(newest));
    }

    @Test
    void aPageIsShorterWhenTheBerichtenAreLong() {
        var melder = melder();
        var melding = meldAs(melder);
        var longText = "ж".repeat(20_000);
        IntStream.rangeClosed(1, 9).forEach(n -> write(melder, melding, n + longText.substring(1)));

        var newest = as(VERA).get("/v1/meldingen/" + melding + "/berichten");

        assertThat(texts(newest)).extracting(text -> text.charAt(0)).containsExactly('4', '5', '6', '7', '8', '9');
        assertThat(texts(follow(VERA, newest, "eerder"))).extracting(text -> text.charAt(0)).containsExactly('1', '2',
                '3');
    }

    @Test
    void onThePageTheNewestBerichtenAreThereWithAWayToTheEarlierOnes() {
        var melder = melder();
        var melding = meldAs(melder);
        var page = "/meldingen/" + melding;
        IntStream.rangeClosed(1, 51).forEach(n -> write(melder, melding, "Bericht nummer " + n + "."));

        var newest = as(VERA).get(page).body();
        var earlier = newest.replaceAll("(?s).*href=\"/fractie-noord/melding([^\"]*[?]voor=[^\"]*)#gesprek\".*", "$1");
        var oldest = as(VERA).get(earlier).body();

        assertThat(newest).contains("Bericht nummer 51.", "Bericht nummer 2.", "id=\"nieuwste\"", "Uw antwoord")
                .doesNotContain("Bericht nummer 1.", "Nieuwere berichten");
        assertThat(oldest).contains("Bericht nummer 1.", "Nieuwere berichten", "Naar het nieuwste bericht")
                .doesNotContain("Bericht nummer 2.", "Eerdere berichten", "Uw antwoord");
    }

    @Test
    void aPlaceThatIsNotInTheGesprekIsRefused() {
        var melder = melder();
        var melding = meldAs(melder);
        var address = "/v1/meldingen/" + melding + "/berichten";

        for (var query : List.of("?voor=" + Id.random(), "?na=" + Id.random(), "?voor=x", "?aantal=0", "?aantal=51",
                "?aantal=veel")) {
            assertThat(as(melder).get(address + query).status()).as(query).isEqualTo(400);
        }
        assertThat(as(melder).get("/meldingen/" + melding + "?voor=" + Id.random()).status()).isEqualTo(400);
        assertThat(as(melder()).get(address + "?voor=x").status()).as("someone without access").isEqualTo(404);
    }

    private TestResponse follow(TestPerson person, TestResponse page, String link) {
        var address = page.json().get(link).stringValue();
        assertThat(address).startsWith("/fractie-noord/melding/v1/");
        return as(person).get(address.substring("/fractie-noord/melding".length()));
    }

    private static List<String> texts(TestResponse page) {
        return StreamSupport.stream(page.json().get("berichten").spliterator(), false)
                .map(bericht -> bericht.get("tekst").stringValue()).toList();
    }

    private String state(String melding) {
        return as(VERA).get("/v1/meldingen/" + melding).json().get("staat").stringValue();
    }
}
