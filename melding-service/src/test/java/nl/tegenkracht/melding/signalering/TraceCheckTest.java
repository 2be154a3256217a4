package nl.tegenkracht.melding.signalering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What leads to a person is found, and a text about what goes wrong is let through. */
class TraceCheckTest {

    private static final List<String> NAMES = List.of("Noa Sparrenberg", "Karel van den Esdoornveld",
            "Samira el-Amrani", "Bas de Vries");

    private final TraceCheck check = new TraceCheck();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Bij de afdeling Voorlichting gaat het mis | EENHEID",
            "In team Communicatie en Media wordt gelachen | EENHEID", "Op kamer 3.12 is het onrustig | EENHEID",
            "Bij de bodedienst durft niemand iets te zeggen | EENHEID", "Op 3 maart liep het uit de hand | DATUM",
            "Op 3-3-2026 liep het uit de hand | DATUM", "Vorige week liep het uit de hand | DATUM",
            "Het gebeurt elke dinsdagochtend | DATUM", "On the 3rd of March it got out of hand | DATUM",
            "De beleidsmedewerkers worden niet gehoord | FUNCTIE", "Een stagiaire huilde | FUNCTIE",
            "De Voorzitter schreeuwt | FUNCTIE", "The ushers are shouted at | FUNCTIE"})
    void inASmallGroupAUnitADateAndAFunctionAreStopped(String text, Trace trace) {
        assertThat(check.findings(text, 9, NAMES)).extracting(TraceFinding::trace).contains(trace);
        assertThat(check.findings(text, 10, NAMES)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Vraag het aan Noa | NAAM", "Esdoornveld lacht mensen uit | NAAM",
            "Mail naar iemand@voorbeeld.nl | BEREIKBAARHEID", "Bel 070 000 00 11 | BEREIKBAARHEID",
            "Bel (070) 318 22 11 | BEREIKBAARHEID", "Bel +31 (0)6 12345678 | BEREIKBAARHEID",
            "Bel 0031 6 12345678 | BEREIKBAARHEID", "Bel 06.12.34.56.78 | BEREIKBAARHEID",
            "Bel 06/12345678 | BEREIKBAARHEID", "Bel 06\u201312345678 | BEREIKBAARHEID",
            "Bel +32 475 12 34 56 | BEREIKBAARHEID", "ESDOORNVELD lacht mensen uit | NAAM",
            "Samira El-Amrani weet het | NAAM", "Vraag het el-Amrani | NAAM", "Vraag het Amrani | NAAM",
            "karel van den esdoornveld weet het | NAAM", "Vraag het BAS | NAAM",
            "Zie 0123456789abcdef0123456789abcdef | KENMERK"})
    void aNameAWayToReachSomebodyAndAKenmerkAreStoppedInAnyGroup(String text, Trace trace) {
        assertThat(check.findings(text, 5_000, NAMES)).extracting(TraceFinding::trace).containsExactly(trace);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Mensen durven in overleg niets te zeggen als er iets misgaat. Zij zijn bang voor hun contract.",
                    "De werkdruk is hoog en er wordt veel geschreeuwd. Een gesprek over omgangsvormen zou helpen.",
                    "Het gaat al 2 jaar zo, bij 5 van de 8 mensen; van de leiding horen zij niets.",
                    "Op een bas speelt niemand meer, en in de vries blijft het liggen.",
                    "People are afraid to speak. A talk about how we treat each other would help."})
    void aTextAboutWhatGoesWrongIsLetThrough(String text) {
        assertThat(check.findings(text, 0, NAMES)).isEmpty();
    }

    @Test
    void aDateWithAnHourIsNoTelephoneNumber() {
        var text = "Tussen 01-02-2026 10 uur en 02/03/2026 11.30 uur, of 20 tot 30 keer, met 100 000 euro.";

        assertThat(check.findings(text, 5_000, NAMES)).isEmpty();
    }

    @Test
    void theWordsAndTheirPlaceAreGivenEachOnce() {
        var found = check.findings("Op dinsdag 3 maart zei iemand van de afdeling Inkoop iets.", 4, NAMES);

        assertThat(found).extracting(TraceFinding::words).containsExactly("dinsdag", "3 maart", "afdeling Inkoop");
        assertThat(found).extracting(TraceFinding::from).containsExactly(4, 12, 38);
    }
}
