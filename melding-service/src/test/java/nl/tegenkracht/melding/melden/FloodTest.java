package nl.tegenkracht.melding.melden;

import static nl.tegenkracht.testkit.EnglishPage.assertEnglish;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.melding.fixture.MeldingServiceTestBase;
import nl.tegenkracht.testkit.TestPerson;
import nl.tegenkracht.testkit.TestResponse;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** One person cannot bury what others send. */
@TestPropertySource(properties = {"tegenkracht.filing-limits.meldingen=20", "tegenkracht.filing-limits.berichten=7"})
class FloodTest extends MeldingServiceTestBase {

    private static final int LIMIT = 20;

    private final TestPerson niels = melder();

    @Test
    void theTwentyFirstMeldingOfADayIsRefusedAndNotKeptAndAnothersIsNot() {
        var first = melding();
        as(niels).post("/v1/meldingen", json(first));
        meldTimes(LIMIT - 1);

        var refused = as(niels).post("/v1/meldingen", json(melding()));

        assertThat(refused.status()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(80_000, 86_401);
        assertThat(refused.json().get("detail").stringValue()).contains("20 meldingen gedaan", "niet bewaard",
                "vertrouwenspersoon");
        assertThat(as(niels).get("/v1/meldingen").json().get("totaal").intValue()).isEqualTo(LIMIT);
        assertThat(as(niels).post("/v1/meldingen", json(first)).status()).as("the same form again").isEqualTo(201);
        assertThat(as(melder()).post("/v1/meldingen", json(melding())).status()).isEqualTo(201);
    }

    @Test
    void thePageKeepsWhatWasTypedAndSaysWhenAndWhomToCall() {
        meldTimes(LIMIT);
        var form = new LinkedHashMap<String, String>();
        melding().forEach((name, value) -> form.put(name, String.valueOf(value)));
        form.put("verhaal", "Een lang verhaal dat niet weg mag");

        var page = as(niels).submit("/nieuw", form);

        assertThat(page.status()).isEqualTo(429);
        assertThat(page.header("Retry-After")).isNotNull();
        assertThat(page.body()).contains("Een lang verhaal dat niet weg mag", "Dit is nog niet verstuurd",
                "20 meldingen gedaan", "Bel dan een vertrouwenspersoon", (String) melding().get("waar"))
                .contains(form.get("id"));
    }

    @Test
    void aMeldingThatIsRefusedForAnotherReasonDoesNotCount() {
        for (var i = 0; i < LIMIT + 1; i++) {
            var invalid = melding();
            invalid.put("vertrouwenspersoon", TestPerson.BENOEMING_KIKI);
            assertThat(as(niels).post("/v1/meldingen", json(invalid)).status()).isEqualTo(409);
        }
        assertThat(as(niels).post("/v1/meldingen", json(melding())).status()).isEqualTo(201);
    }

    @Test
    void berichtenHaveALimitOfTheirOwnOnThePageToo() {
        var id = meldToVincent(niels);
        TestResponse last = null;
        for (var i = 0; i <= 7; i++) {
            last = write(niels, id, "bericht " + i);
        }
        assertThat(last.status()).isEqualTo(429);

        var page = as(niels).submit("/meldingen/" + id + "/berichten",
                Map.of("id", Id.random(), "tekst", "Dit bericht is nog niet weg"));

        assertThat(page.status()).isEqualTo(429);
        assertThat(page.body()).contains("Dit bericht is nog niet weg", "7 berichten gestuurd");
        // An account of its own: Vincent writes in other tests of the same day.
        var vincent = TestPerson.medewerker("vincent-" + Id.random(), NOORD)
                .withAmbt("vertrouwenspersoon:" + TestPerson.BENOEMING_VINCENT);
        assertThat(write(vincent, id, "Het antwoord").status()).isEqualTo(201);
    }

    @Test
    void whatIsAnnouncedOfBreakingConfidentialityCountsAsABericht() {
        var id = meldToVincent(niels);
        // An account of its own: Vincent writes in other tests of the same day.
        var vincent = TestPerson.medewerker("vincent-" + Id.random(), NOORD)
                .withAmbt("vertrouwenspersoon:" + TestPerson.BENOEMING_VINCENT);
        for (var i = 0; i < 7; i++) {
            assertThat(write(vincent, id, "bericht " + i).status()).isEqualTo(201);
        }
        var etag = as(vincent).get("/v1/meldingen/" + id).header("ETag");

        var announced = as(vincent).post("/v1/meldingen/" + id + "/doorbrekingen", json(Map.of("id", Id.random(),
                "grond", "misdrijf", "wie", "De politie", "wat", "Wat nodig is", "waarom", "Het moet", "gezegd",
                "Aan de telefoon")), etag);

        assertThat(announced.status()).isEqualTo(429);
    }

    @Test
    void aFloodIsOneLineForItsReaderAndAnothersMeldingIsInSight() {
        var noas = meldToVincent(melder());
        meldTimes(LIMIT);

        for (var order : new String[]{"", "?volgorde=wacht-het-langst"}) {
            assertThat(as(VINCENT).get("/werk" + order).body()).contains("20 meldingen van dezelfde melder",
                    "Bij 20 bent u aan zet").doesNotContain("Noa");
        }
        assertThat(as(VINCENT).get("/werk").body()).contains("/meldingen/" + noas);
    }

    @Test
    void theLineOpensToAllOfThemAndToNoOthers() {
        var before = as(VINCENT).get("/v1/meldingen").json().get("totaal").intValue();
        var noas = meldToVincent(melder());
        meldTimes(LIMIT);

        var list = as(VINCENT).get("/v1/meldingen").json();
        var line = list.get("meldingen").valueStream().filter(entry -> entry.get("aantal").intValue() == LIMIT)
                .findFirst().orElseThrow();
        var opened = as(VINCENT).get("/v1/meldingen?zelfde=" + line.get("id").stringValue()).json();

        assertThat(list.get("totaal").intValue()).isEqualTo(before + LIMIT + 1);
        assertThat(line.hasNonNull("ontvangen")).isFalse();
        assertThat(opened.get("totaal").intValue()).isEqualTo(LIMIT);
        assertThat(opened.get("meldingen")).hasSize(LIMIT)
                .allMatch(entry -> entry.get("aantal").intValue() == 1 && !entry.get("id").stringValue().equals(noas));
        assertThat(as(VINCENT).get("/werk?zelfde=" + line.get("id").stringValue()).body())
                .contains("één en dezelfde melder", "20 in totaal", "Naar alle meldingen aan u");
        assertEnglish(as(VINCENT).in(Language.EN).get("/werk"));
        assertEnglish(as(VINCENT).in(Language.EN).get("/werk?zelfde=" + line.get("id").stringValue()));
        assertThat(as(VINCENT).get("/v1/meldingen?zelfde=" + noas).status()).as("one of few").isEqualTo(404);
        assertThat(as(VERA).get("/v1/meldingen?zelfde=" + line.get("id").stringValue()).status()).isEqualTo(404);
        assertThat(as(VINCENT).get("/v1/meldingen?zelfde=x").status()).isEqualTo(400);
    }

    @Test
    void mijnWerkGetsTheLineWithItsCounts() {
        meldTimes(LIMIT);

        var work = as(VINCENT).get("/v1/werkvoorraad").json();

        assertThat(work.get("regels").valueStream().filter(line -> line.get("aantal").intValue() == LIMIT)).isNotEmpty()
                .allSatisfy(line -> {
                    assertThat(line.get("adres").stringValue()).isEqualTo("/fractie-noord/melding/werk");
                    assertThat(line.get("aantalActie").intValue()).isEqualTo(LIMIT);
                });
        assertThat(as(niels).get("/v1/werkvoorraad").json().get("regels")).as("one's own are never folded")
                .hasSize(LIMIT);
    }

    private void meldTimes(int times) {
        for (var i = 0; i < times; i++) {
            meldToVincent(niels);
        }
    }

    /** In his list nobody else of these tests has many lines. */
    private String meldToVincent(TestPerson melder) {
        var melding = melding();
        melding.put("vertrouwenspersoon", TestPerson.BENOEMING_VINCENT);
        return as(melder).post("/v1/meldingen", json(melding)).json().get("id").stringValue();
    }
}
