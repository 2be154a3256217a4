package nl.tegenkracht.klacht.brieven;

import static nl.tegenkracht.klacht.brieven.PapersOfAKlacht.FILED;
import static nl.tegenkracht.klacht.brieven.PapersOfAKlacht.RULES;
import static nl.tegenkracht.klacht.brieven.PapersOfAKlacht.letter;
import static nl.tegenkracht.klacht.brieven.PapersOfAKlacht.term;
import static nl.tegenkracht.klacht.brieven.PapersOfAKlacht.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import nl.tegenkracht.klacht.brieven.PapersView.TimelineEntry;
import nl.tegenkracht.klacht.procedure.state.Kennisgeving;
import nl.tegenkracht.klacht.procedure.state.LetterKind;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.RunningTerm;
import nl.tegenkracht.klacht.procedure.state.RunningTerm.TermStatus;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final LocalDate TODAY = FILED.plusDays(20);

    @Test
    void whatHappenedComesFirstAndWhatComesLastEachWithItsDay() {
        var lines = lines(Participant.KLAGER, List.of(term("advies", 56, TermStatus.RUNNING)),
                List.of(letter(3, LetterKind.ONTVANKELIJKHEID, Participant.KLAGER, "s")), TODAY.plusDays(4));

        assertThat(lines).containsExactly("2026-03-02 De klacht is ingediend",
                "2026-03-05 Brief: Oordeel over de ontvankelijkheid",
                "2026-03-26 Hoorzitting; de partijen worden apart gehoord: komt nog",
                "2026-04-27 De Klachtencommissie brengt haar advies uit: uiterlijk deze dag");
    }

    @Test
    void aTermSaysWhatBecameOfIt() {
        assertThat(lines(Participant.SECRETARIS,
                List.of(term("intake", 5, TermStatus.MET), term("afschrift", 6, TermStatus.MISSED),
                        term("wraking", 7, TermStatus.LAPSED), term("advies", 8, TermStatus.SUPERSEDED)),
                List.of(), null)).containsExactly("2026-03-02 De klacht is ingediend",
                        "2026-03-08 De secretaris bekijkt wat er binnenkwam: op tijd",
                        "2026-03-09 De secretaris stuurt het afschrift aan de aangeklaagde: te laat; de laatste dag was 8 maart 2026",
                        "2026-03-10 De commissie beslist over vervanging van een lid: vervallen; de laatste dag was 9 maart 2026",
                        "2026-03-11 De Klachtencommissie brengt haar advies uit: er kwam een andere dag voor 10 maart 2026 in de plaats");
    }

    @Test
    void aDayThatIsOverSaysWhatThatMeansAndPromisesNothing() {
        var over = entries(Participant.AANGEKLAAGDE, List.of(term("beslissing", 10, TermStatus.RUNNING)), List.of(),
                null);

        assertThat(over).singleElement().satisfies(entry -> {
            assertThat(entry.late()).isTrue();
            assertThat(entry.why().stream().map(PapersOfAKlacht::words).collect(Collectors.joining(" ")))
                    .contains("De regeling noemt geen gevolg.", "vertrouwenspersoon", "Rijksloket",
                            "wat die zou vinden, is niet te zeggen");
        });
    }

    @Test
    void whoComesInLaterSeesNothingOfBefore() {
        assertThat(lines(Participant.BEVOEGD_GEZAG, List.of(),
                List.of(letter(9, LetterKind.ADVIES, Participant.BEVOEGD_GEZAG, "s")), null))
                .containsExactly("2026-03-11 Brief: Advies van de Klachtencommissie");
    }

    @Test
    void theCommissieSeesToWhomALetterWent() {
        assertThat(lines(Participant.LID, List.of(),
                List.of(letter(9, LetterKind.ADVIES, Participant.BEVOEGD_GEZAG, "s")), null))
                .contains("2026-03-11 Brief aan het bevoegd gezag: Advies van de Klachtencommissie");
    }

    /** A day that somebody set says so, also where the regeling would give the same day. */
    @Test
    void anotherDayInThePlaceOfTheFirstIsNeverSaidToBeThatOfTheRegeling() {
        var first = new RunningTerm("advies", 1, null, FILED, FILED.plusWeeks(8), TermStatus.SUPERSEDED,
                FILED.plusDays(14));
        var later = new RunningTerm("advies", 1, null, FILED.plusDays(14), FILED.plusDays(14).plusWeeks(8),
                TermStatus.RUNNING, null);

        assertThat(TermExplanation.of(first, List.of(first, later), RULES).stream().map(PapersOfAKlacht::words))
                .singleElement().asString().contains("8 weken na 2 maart 2026");
        assertThat(TermExplanation.of(later, List.of(first, later), RULES).stream().map(PapersOfAKlacht::words))
                .containsExactly("Waarom deze dag: zij is op 16 maart 2026 bepaald, in de plaats van 27 april 2026.");
    }

    @Test
    void aTermThatTheRegelingDoesNotKnowHasNoReasonAndStopsNobody() {
        var unknown = term("onbekend", 5, TermStatus.RUNNING);

        assertThat(TermExplanation.of(unknown, List.of(unknown), RULES)).isEmpty();
    }

    private static List<String> lines(Participant reader, List<RunningTerm> terms, List<Kennisgeving> letters,
            LocalDate hearing) {
        return entries(reader, terms, letters, hearing).stream().map(entry -> entry.day() + " " + words(entry.what())
                + (entry.status() == null ? "" : ": " + words(entry.status()))).toList();
    }

    private static List<TimelineEntry> entries(Participant reader, List<RunningTerm> terms,
            List<Kennisgeving> letters, LocalDate hearing) {
        return Timeline.of(PapersOfAKlacht.of(reader, terms, letters, hearing), FILED, RULES, TODAY);
    }
}
