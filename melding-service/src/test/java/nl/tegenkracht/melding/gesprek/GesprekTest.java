package nl.tegenkracht.melding.gesprek;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.melding.fixture.MeldingServiceTestBase;
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
        assertThat(response.header("Location")).endsWith("/fractie-noord/melding/meldingen/" + melding + "#gesprek");
        assertThat(as(melder).get("/meldingen/" + melding).body())
                .contains("Regel een\nRegel &lt;twee&gt;", "<strong>Vera Wilgenhout</strong>", "U hebt een antwoord")
                .doesNotContain("Uw melding is ontvangen");
        assertThat(as(VERA).get("/meldingen/" + melding).body()).contains("<strong>U</strong>",
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

    private String state(String melding) {
        return as(VERA).get("/v1/meldingen/" + melding).json().get("staat").stringValue();
    }
}
