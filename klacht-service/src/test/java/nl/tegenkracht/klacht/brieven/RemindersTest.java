package nl.tegenkracht.klacht.brieven;

import static nl.tegenkracht.klacht.brieven.PapersOfAKlacht.FILED;
import static nl.tegenkracht.klacht.brieven.PapersOfAKlacht.RULES;
import static nl.tegenkracht.klacht.brieven.PapersOfAKlacht.term;
import static nl.tegenkracht.klacht.brieven.PapersOfAKlacht.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.klacht.brieven.PapersView.ReminderLine;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.RunningTerm;
import nl.tegenkracht.klacht.procedure.state.RunningTerm.TermStatus;
import nl.tegenkracht.klacht.termijnen.TermijnNames;
import nl.tegenkracht.portal.language.TextSource;
import org.junit.jupiter.api.Test;

class RemindersTest {

    private static final RunningTerm REACTION = new RunningTerm("reactie-feiten", 1, Participant.KLAGER, FILED,
            FILED.plusDays(10), TermStatus.RUNNING, null);

    @Test
    void onlyWhoHasToDoSomethingIsRemindedOnceWithTheDay() {
        assertThat(reminded(Participant.KLAGER, FILED.plusDays(7), REACTION))
                .containsExactly("De partijen reageren op het feitenoverzicht: nog 3 dagen");
        assertThat(reminded(Participant.KLAGER, FILED.plusDays(10), REACTION))
                .containsExactly("De partijen reageren op het feitenoverzicht: vandaag is de laatste dag");
        assertThat(reminded(Participant.AANGEKLAAGDE, FILED.plusDays(7), REACTION)).isEmpty();
        assertThat(reminded(Participant.SECRETARIS, FILED.plusDays(7), REACTION)).isEmpty();
    }

    @Test
    void onceItIsDoneThereIsNoneAndWhenTheDayMovesThereIsOneForTheNewDay() {
        var replaced = term("beslissing", 28, TermStatus.SUPERSEDED);
        var later = term("beslissing", 40, TermStatus.RUNNING);

        assertThat(reminded(Participant.BEVOEGD_GEZAG, FILED, replaced, later))
                .containsExactly("Het bevoegd gezag beslist: nog 40 dagen");
        assertThat(reminded(Participant.BEVOEGD_GEZAG, FILED, term("beslissing", 28, TermStatus.MET))).isEmpty();
    }

    @Test
    void whatIsOwedToBothPartiesByTheSameDayIsOneLine() {
        var one = new RunningTerm("bericht", 1, Participant.KLAGER, FILED, FILED.plusDays(3), TermStatus.RUNNING, null);
        var other = new RunningTerm("bericht", 1, Participant.AANGEKLAAGDE, FILED, FILED.plusDays(3),
                TermStatus.RUNNING, null);

        assertThat(reminded(Participant.BEVOEGD_GEZAG, FILED, one, other)).hasSize(1);
    }

    /** Each lapse has a person: the chair for admissibility and advice, for the rest the secretaris. */
    @Test
    void aDayThatIsOverIsSaidToWhoHasToActNow() {
        var day = FILED.plusDays(30);

        assertThat(reminded(Participant.SECRETARIS, day, term("beslissing", 28, TermStatus.RUNNING)))
                .containsExactly("Het bevoegd gezag beslist: 2 dagen voorbij");
        assertThat(reminded(Participant.VOORZITTER, day, term("advies", 29, TermStatus.RUNNING)))
                .containsExactly("De Klachtencommissie brengt haar advies uit: 1 dag voorbij");
        assertThat(reminded(Participant.SECRETARIS, day, term("advies", 29, TermStatus.RUNNING))).isEmpty();
        assertThat(reminded(Participant.LID, day, term("advies", 29, TermStatus.RUNNING))).isEmpty();
    }

    @Test
    void theSecretarisHasALetterToWhoIsLateWithTheDayAndWhy() {
        var late = term("beslissing", 28, TermStatus.RUNNING);
        var line = lines(Participant.SECRETARIS, FILED.plusDays(30), late).getFirst();

        assertThat(line.hasLetter(Participant.SECRETARIS)).isTrue();
        assertThat(line.hasLetter(Participant.VOORZITTER)).isFalse();
        assertThat(LateNotice.letter(late, List.of(late), RULES).in(TextSource.ofClasspath().in(Language.NL)))
                .contains("Aan: het bevoegd gezag",
                        "De laatste dag was 30 maart 2026. Waarom deze dag: het is 4 weken na",
                        "Uitstellen kan niet meer.");
    }

    /** Whoever reads it, and whichever term of the regelset it is: there are words for it. */
    @Test
    void everyTermThatIsOverHasWordsForEverybody() {
        var codes = Stream.concat(Stream.of("aanvulling", "ontvankelijkheid", "advies", "beslissing", "bericht",
                "verdaging"), RULES.regelset().behandeling().normen().stream().map(norm -> norm.code()));

        assertThat(codes).allSatisfy(code -> Stream.of(Participant.values()).forEach(reader -> {
            var over = term(code, 3, TermStatus.RUNNING);
            assertThat(words(LateNotice.of(over, reader))).isNotBlank();
            assertThat(words(TermijnNames.name(code))).isNotBlank();
        }));
    }

    private static List<String> reminded(Participant reader, LocalDate today, RunningTerm... terms) {
        return lines(reader, today, terms).stream().map(line -> words(line.what()) + ": " + words(line.left()))
                .toList();
    }

    private static List<ReminderLine> lines(Participant reader, LocalDate today, RunningTerm... terms) {
        return Reminders.of(PapersOfAKlacht.of(reader, List.of(terms), List.of(), null), today);
    }
}
