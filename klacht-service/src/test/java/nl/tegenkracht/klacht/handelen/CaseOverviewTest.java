package nl.tegenkracht.klacht.handelen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.worklist.WorkDetails;
import nl.tegenkracht.klacht.fixture.ChangedBenoemingen;
import nl.tegenkracht.testkit.TestPerson;
import nl.tegenkracht.web.security.PersonPseudonyms;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

/** What the overview says of a klacht: what the reader has to do, and before which day. */
class CaseOverviewTest extends CaseTestBase {

    @Autowired
    private WorkDetails details;
    @Autowired
    private PersonPseudonyms persons;

    @Test
    void aReminderHasItsReasonAndItsDayAndIsOnlyForWhoHasToAct() {
        toComplete();

        var chair = row(KAREL);
        assertThat(chair.about())
                .isEqualTo("De Klachtencommissie beslist of zij de klacht in behandeling neemt");
        assertThat(chair.due()).isEqualTo(today.plusDays(14));
        assertThat(row(noa).about()).as("the klager waits").isNull();

        does(KAREL, "beoordeel", 1, admissible());
        assertThat(row(KAREL).about()).as("the next one").contains("advies");
        does(KIKI, "stuur-afschrift", 1, Map.of("persoon",
                chosen(KIKI, "stuur-afschrift", 1, "persoon", "Bas Kastanjeboom").getFirst(), "tekst", "De klacht."));
        var later = today.plusWeeks(10);
        does(KIKI, "kondig-later-advies-aan", 1, Map.of("tot", later.toString(), "tekst", "Het duurt langer."));
        assertThat(row(KAREL).due()).as("again when the day moves").isEqualTo(later);
    }

    @Test
    void whatOthersDoUnseenChangesNothingOfWhatTheKlagerIsToldAboutTheFiling() {
        assertThat(page(noa)).contains("Uw klacht is ontvangen");
        itIsOn(today.plusDays(1));
        does(KIKI, "noem-aangeklaagden", 0, Map.of("aangeklaagde1", "Bas Kastanjeboom", "gedragingen1", "Schreeuwen"));
        assertThat(page(noa)).contains("Uw klacht is ontvangen");

        does(KIKI, "vraag-aanvulling", 0, Map.of("tekst", "Wie was erbij?", "opVerzoekKlager", "nee"));
        assertThat(page(noa)).doesNotContain("Uw klacht is ontvangen");
    }

    @Test
    void theDayOfWithdrawingStaysWhateverTheCommissieDoesAfterwards() {
        toComplete();
        var first = withdrawn();
        itIsOn(today.plusDays(3));
        does(KAREL, "geef-algemeen-advies", 0, Map.of("tekst", "Let hierop."));

        assertThat(withdrawn()).isEqualTo(first);
    }

    private String withdrawn() {
        return as(noa).post("/v1/klachten/" + klacht + "/intrekking",
                json(Map.of("id", Id.random(), "bevestigd", "ja"))).json().get("ingetrokken").stringValue();
    }

    @Test
    void theSecretarisReadsWhichLetterIsNotToBeSentAnyMore() {
        toComplete();
        does(KIKI, "stel-bemiddeling-voor", 1, Map.of("tekst", "Zullen we praten?"));
        does(noa, "antwoord-op-bemiddeling", 1, Map.of("instemmen", "ja", "afspraak", "Zeg dat ik wil praten."));
        assertThat(page(KIKI)).contains("nog niet bezorgd");
        withdrawn();

        assertThat(page(KIKI)).contains("niet meer versturen");
        assertThat(letters(KIKI)).filteredOn("ingetrokken"::equals).as("to the klager and the secretaris").hasSize(2);
    }

    @Test
    void theSecretarisIsToldThatAMemberIsNoLongerBenoemdUntilADeputyHasTheSeat() {
        toComplete();
        assertThat(page(KIKI)).doesNotContain("niet compleet</p>");

        ChangedBenoemingen.during(List.of(BENOEMING_VOORZITTER), List.of(), () -> {
            assertThat(row(KIKI).about()).contains("lege plaats in de commissie");
            assertThat(page(KIKI)).contains("De commissie voor deze klacht is niet compleet", "voorzitter");
            assertThat(page(noa)).doesNotContain("De commissie voor deze klacht is niet compleet");
            does(KIKI, "vervang-lid", 0,
                    Map.of("lid", chosen(KIKI, "vervang-lid", 0, "lid", "Koen Meidoorn").getFirst()));
            assertThat(page(KIKI)).doesNotContain("De commissie voor deze klacht is niet compleet");
        });
    }

    @Test
    void nothingIsDecidedByFewerWhileAMemberIsNoLongerBenoemd() {
        toComplete();

        ChangedBenoemingen.during(List.of(BENOEMING_LID), List.of(), () -> {
            assertThat(acts(KAREL)).doesNotContain("1 beoordeel");
            var tried = tries(KAREL, "beoordeel", 1, admissible());
            assertThat(tried.status()).isEqualTo(409);
            assertThat(tried.json().get("artikel").stringValue()).contains("7.4");
        });

        does(KAREL, "beoordeel", 1, admissible());
    }

    @Test
    void aMemberDeclaresAndEverybodyWhoKnowsThePanelReadsIt() {
        toComplete();

        does(KIM, "verklaar-vrij", 0, Map.of("bevestigd", "ja"));

        assertThat(acts(KIM)).doesNotContain("0 verklaar-vrij");
        assertThat(page(KIKI)).contains("verklaarde op", "verklaarde nog niet");
        assertThat(page(noa)).contains("verklaarde op").doesNotContain("verklaarde nog niet");
        assertThat(tries(KIKI, "verklaar-vrij", 0, Map.of("bevestigd", "ja")).status()).isEqualTo(409);
    }

    private String page(TestPerson who) {
        return as(who).get("/klachten/" + klacht).body();
    }

    /** As the overview asks for it; of one klacht, for others of this class fill the list too. */
    private WorkDetails.WorkDetail row(TestPerson who) {
        LocaleContextHolder.setLocale(Locale.of("nl"));
        return DomainContext.in(new DataDomain(NOORD), () -> {
            var keys = Stream.concat(Stream.of(persons.of(who.sub())), who.ambten().stream()
                    .map(ambt -> persons.ofBenoeming(ambt.split(":")[1]))).collect(Collectors.toSet());
            return details.of(List.of(klacht), new Caller(new DataDomain(NOORD), persons.of(who.sub()),
                    who.hoedanigheid(), Set.of(), List.of(), keys, "sid")).get(klacht);
        });
    }
}
