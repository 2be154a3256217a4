package nl.tegenkracht.klacht.procedure;

import static nl.tegenkracht.klacht.procedure.RefusedAssert.assertRefused;
import static nl.tegenkracht.klacht.procedure.Story.BAS;
import static nl.tegenkracht.klacht.procedure.Story.FILED;
import static nl.tegenkracht.klacht.procedure.Story.KAREL;
import static nl.tegenkracht.klacht.procedure.Story.KIKI;
import static nl.tegenkracht.klacht.procedure.Story.NOA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.klacht.procedure.act.Act;
import nl.tegenkracht.klacht.procedure.state.Actor;
import nl.tegenkracht.klacht.procedure.state.Bereik.Kanaal;
import nl.tegenkracht.klacht.procedure.state.LetterKind;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.Stage;
import org.junit.jupiter.api.Test;

/** A letter to which a party has to react, and that nobody reads (review E14). Filed on a Monday. */
class UnreadTest {

    @Test
    void aLetterWithATermIsDueOnceThreeWorkingDaysAreOver() {
        var story = Story.at(Stage.AANVULLEN);

        assertThat(due(story.on(FILED.plusDays(3)), NOA)).isEmpty();
        assertThat(due(story.on(FILED.plusDays(4)), NOA)).containsExactly("verzoek-aanvulling");
        assertThat(due(story.does(NOA, new Act.VulAan("a")), NOA)).as("who answered read it").isEmpty();
    }

    @Test
    void aLetterThatAsksForNothingIsNotDue() {
        assertThat(due(Story.at(Stage.VERSTREKT).after(10), BAS)).isEmpty();
        assertThat(due(Story.at(Stage.BESLIST).after(10), NOA)).isEmpty();
    }

    @Test
    void ofBothPartiesEachLetterIsDueByItself() {
        var story = Story.at(Stage.FEITEN_VOORGELEGD).after(7);

        assertThat(due(story, NOA)).containsExactly("feitenoverzicht");
        assertThat(due(story.does(NOA, new Act.Reageer(1, "c", null)), NOA)).isEmpty();
        assertThat(due(story, BAS)).containsExactly("feitenoverzicht");
    }

    @Test
    void onceItIsMadeKnownThePartyHasTheWholeTimeFromThatDay() {
        var story = Story.at(Stage.FEITEN_VOORGELEGD);
        var start = story.today();
        story.after(7).does(KIKI, known(story, "feitenoverzicht", Participant.AANGEKLAAGDE));

        assertThat(due(story, BAS)).isEmpty();
        assertThat(due(story, NOA)).containsExactly("feitenoverzicht");
        assertThat(end(story, BAS)).isEqualTo(story.rules.end("reactie-feiten", start.plusDays(7)));
        assertThat(end(story, NOA)).as("the other party is not waited for").isEqualTo(
                story.rules.end("reactie-feiten", start));
        assertThat(story.became("reactie-feiten")).containsExactly("RUNNING", "SUPERSEDED", "RUNNING");
    }

    @Test
    void alsoTheTermOfTheRegelingToCompleteAKlacht() {
        var story = Story.at(Stage.AANVULLEN).on(FILED.plusDays(6));
        story.does(KIKI, known(story, "verzoek-aanvulling", Participant.KLAGER));

        assertThat(story.running("aanvulling", 0).einde()).isEqualTo(FILED.plusDays(20));
        assertThat(story.on(FILED.plusDays(20)).stage(1)).isEqualTo(Stage.AANVULLEN);
        assertThat(story.on(FILED.plusDays(21)).stage(1)).isEqualTo(Stage.COMPLEET);
    }

    @Test
    void theDayBeforeTheHearingStaysThatOfTheHearing() {
        var story = Story.at(Stage.HOORZITTING_GEPLAND);
        var last = story.running("nadere-stukken", 1).einde();
        story.after(7).does(KIKI, known(story, "uitnodiging", Participant.AANGEKLAAGDE));

        assertThat(due(story, BAS)).isEmpty();
        assertThat(story.running("nadere-stukken", 1).einde()).isEqualTo(last);
    }

    @Test
    void aLatePieceIsAnsweredInAsManyDaysAsWereGivenForIt() {
        var story = Story.at(Stage.HOORZITTING_GEPLAND);
        story.on(story.running("nadere-stukken", 1).einde().plusDays(1)).does(BAS, new Act.DienStukIn(1, "laat", false))
                .does(KAREL, new Act.BeslisLaatStuk(1, "laat", true, "r"));
        var given = ChronoUnit.DAYS.between(story.today(), story.running("reactie-laat-stuk", 1).einde());
        story.after(6).does(KIKI, known(story, "stuk-andere-partij", Participant.KLAGER));

        assertThat(story.running("reactie-laat-stuk", 1).einde()).isEqualTo(story.today().plusDays(given));
    }

    @Test
    void whatIsDeliveredOnPaperLaterRunsFromThatDayToo() {
        var story = Story.at(Stage.AANVULLEN).on(FILED.plusDays(6));
        story.does(KIKI, new Act.Bezorg(nr(story, "verzoek-aanvulling", Participant.KLAGER), story.today()));

        assertThat(story.running("aanvulling", 0).einde()).isEqualTo(FILED.plusDays(20));
        assertThat(due(story, NOA)).isEmpty();
    }

    @Test
    void notBeforeItsTimeNotTwiceAndNotAsIfItHadNotLainHere() {
        var story = Story.at(Stage.AANVULLEN);
        var act = known(story, "verzoek-aanvulling", Participant.KLAGER);

        assertRefused(story.on(FILED.plusDays(1)), KIKI, known(story, "verzoek-aanvulling", Participant.KLAGER),
                "known-not-now", null);
        assertRefused(story.on(FILED.plusDays(6)), KIKI, act, "known-day", null);
        assertRefused(story, KIKI, new Act.MaakBekend(act.kennisgeving(), Kanaal.PORTAAL, story.today()), "known-how",
                null);
        var again = known(story, "verzoek-aanvulling", Participant.KLAGER);
        assertRefused(story.does(KIKI, again).after(5), KIKI, again, "known-not-now", null);
    }

    @Test
    void ofALetterToSomebodyElseThereIsNothingToMakeKnown() {
        var story = Story.at(Stage.FEITEN_VOORGELEGD).after(7);

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> story.does(KIKI, new Act.MaakBekend(999, Kanaal.POST, story.today())));
    }

    private static Act.MaakBekend known(Story story, String letter, Participant to) {
        return new Act.MaakBekend(nr(story, letter, to), Kanaal.TELEFOON, story.today());
    }

    private static int nr(Story story, String letter, Participant to) {
        return story.now().ledger().told().stream().filter(one -> one.aan() == to)
                .filter(one -> one.brief().code().equals(letter)).findFirst().orElseThrow().nr();
    }

    private static LocalDate end(Story story, Actor party) {
        return story.now().ledger().running("reactie-feiten", 1).filter(term -> term.voor() == party.as()).findFirst()
                .orElseThrow().einde();
    }

    private static List<String> due(Story story, Actor party) {
        return Unread.due(story.now(), story.rules, party, story.today()).stream().map(letter -> letter.brief())
                .map(LetterKind::code).toList();
    }
}
