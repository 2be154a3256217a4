package nl.tegenkracht.klacht.procedure;

import static nl.tegenkracht.klacht.procedure.RefusedAssert.assertRefused;
import static nl.tegenkracht.klacht.procedure.Story.BAS;
import static nl.tegenkracht.klacht.procedure.Story.GREET;
import static nl.tegenkracht.klacht.procedure.Story.KAREL;
import static nl.tegenkracht.klacht.procedure.Story.KIKI;
import static nl.tegenkracht.klacht.procedure.Story.NOA;
import static nl.tegenkracht.klacht.procedure.state.Participant.AANGEKLAAGDE;
import static nl.tegenkracht.klacht.procedure.state.Participant.KLAGER;
import static org.assertj.core.api.Assertions.assertThat;

import nl.tegenkracht.klacht.procedure.act.Act;
import nl.tegenkracht.klacht.procedure.state.LetterKind;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.Stage;
import nl.tegenkracht.klacht.procedure.state.Voorziening.Reason;
import nl.tegenkracht.klacht.procedure.state.Voorziening.Request;
import org.junit.jupiter.api.Test;

/** A measure for the time of the procedure. */
class VoorzieningTest {

    private static final String ART = "KR-2021 art. 12.4";

    @Test
    void aRequestGoesToTheCommissieFirstAndNobodyElseHearsOfIt() {
        var story = asked(Stage.COMPLEET, KLAGER);

        assertThat(story.told()).containsExactly("voorziening-gevraagd -> secretaris");
        assertThat(Reading.readers(story.now())).noneMatch(reader -> reader.as() == GREET.as());
    }

    @Test
    void theBevoegdGezagDecidesOnlyAfterConsultingTheCommissie() {
        var story = asked(Stage.BIJ_BEVOEGD_GEZAG, KLAGER);
        assertRefused(story, GREET, take(story, null, null), "consult", ART);

        story.does(KAREL, new Act.OverlegOverVoorziening(1, 1, "o")).does(GREET, take(story, null, null));

        assertThat(story.told()).containsExactly("voorziening -> klager", "voorziening -> secretaris");
        assertRefused(story, GREET, take(story, null, null), "measure-taken", ART);
    }

    @Test
    void consultedTheBevoegdGezagReadsTheMeasureAndItsGroundAndNothingOfTheKlacht() {
        var story = asked(Stage.COMPLEET, KLAGER).does(KAREL, new Act.OverlegOverVoorziening(1, 1, "o"));

        assertThat(story.reads(GREET)).containsExactly("VOORZIENING_OVERLEG");
    }

    @Test
    void whomItTouchesIsHeardBeforeOrTheUrgencyHasAReason() {
        var story = asked(Stage.COMPLEET, AANGEKLAAGDE).does(KAREL, new Act.OverlegOverVoorziening(1, 1, "o"));
        assertRefused(story, GREET, take(story, "b", null), "hear-accused", ART);
        assertRefused(story, GREET, take(story, null, "spoed"), "hear-accused", ART);

        story.does(KIKI, new Act.HoorOverVoorziening(1, 1, AANGEKLAAGDE));
        assertThat(story.told()).containsExactly("voorziening-gevraagd -> aangeklaagde");
        story.does(GREET, take(story, "b", null));

        assertThat(story.told()).contains("voorziening -> aangeklaagde");
        assertThat(story.reads(BAS)).as("before the afschrift there is no account").isEmpty();
        var urgent = asked(Stage.COMPLEET, AANGEKLAAGDE).does(KAREL, new Act.OverlegOverVoorziening(1, 1, "o"));
        assertThat(urgent.does(GREET, take(urgent, "b", "spoed")).told()).contains("voorziening -> aangeklaagde");
    }

    @Test
    void theAangeklaagdeIsNotHeardAboutAMeasureThatDoesNotTouchHim() {
        assertRefused(asked(Stage.COMPLEET, KLAGER), KIKI, new Act.HoorOverVoorziening(1, 1, AANGEKLAAGDE),
                "measure-touches", ART);
    }

    @Test
    void onceTheAangeklaagdeHasTheAfschriftHeReadsWhatTouchesHimAndNotTheRest() {
        var story = asked(Stage.VERSTREKT, AANGEKLAAGDE).does(KIKI, new Act.HoorOverVoorziening(1, 1, AANGEKLAAGDE))
                .does(KAREL, new Act.OverlegOverVoorziening(1, 1, "o"));
        story.does(GREET, take(story, "b", null));

        assertThat(story.reads(BAS)).contains("VOORZIENING_BERICHT").doesNotContain("VOORZIENING",
                "VOORZIENING_VERZOEK", "VOORZIENING_OVERLEG");
    }

    @Test
    void beforeTheEmployerHearsThatTheKlagerIsToBeMovedTheKlagerIsTheFirst() {
        var story = Story.at(Stage.VERSTREKT).does(BAS, new Act.VraagVoorziening(1,
                new Request(AANGEKLAAGDE, KLAGER, Reason.ONHOUDBARE_SITUATIE), "v"));
        assertThat(story.told()).containsExactly("voorziening-gevraagd -> secretaris",
                "voorziening-gevraagd -> klager");
        assertRefused(story, KAREL, new Act.OverlegOverVoorziening(1, 1, "o"), "hear-klager", ART);

        story.does(KIKI, new Act.HoorOverVoorziening(1, 1, KLAGER)).does(KAREL,
                new Act.OverlegOverVoorziening(1, 1, "o"));

        assertThat(story.told()).containsExactly("voorziening-gevraagd -> bevoegd-gezag");
    }

    @Test
    void everyRequestHasItsOwnTermUntilItIsTakenOrTheKlachtIsOver() {
        var story = asked(Stage.VERSTREKT, KLAGER).does(KAREL, new Act.OverlegOverVoorziening(1, 1, "o"))
                .does(NOA, new Act.VraagVoorziening(1, new Request(KLAGER, KLAGER, Reason.ONHOUDBARE_SITUATIE), "v"));
        assertThat(story.does(GREET, take(story, null, null)).became("voorziening")).containsExactly("MET", "RUNNING");

        var decided = asked(Stage.BIJ_BEVOEGD_GEZAG, KLAGER).does(GREET, new Act.Beslis(1, true, "b", null));
        assertThat(decided.became("voorziening")).containsExactly("LAPSED");
    }

    @Test
    void nobodyAsksInTheNameOfTheOtherParty() {
        assertRefused(Story.at(Stage.VERSTREKT), NOA, new Act.VraagVoorziening(1,
                new Request(AANGEKLAAGDE, KLAGER, Reason.WELZIJN_KLAGER), "v"), "measure-party", ART);
        assertRefused(Story.at(Stage.VERSTREKT), NOA, new Act.VraagVoorziening(1,
                new Request(KLAGER, Participant.BEVOEGD_GEZAG, Reason.WELZIJN_KLAGER), "v"), "measure-party", ART);
    }

    @Test
    void aMeasureEndsAlsoAfterTheKlachtIsOverAndBothWhoKnowOfItHearThat() {
        var story = asked(Stage.VERSTREKT, AANGEKLAAGDE).does(KAREL, new Act.OverlegOverVoorziening(1, 1, "o"));
        assertRefused(story, GREET, new Act.BeeindigVoorziening(1, 1, story.today()), "measure-none", ART);
        story.does(GREET, take(story, "b", "spoed")).does(NOA, new Act.TrekIn(1));

        story.does(GREET, new Act.BeeindigVoorziening(1, 1, story.today().plusDays(1)));

        assertThat(story.told()).containsExactly("voorziening-einde -> klager", "voorziening-einde -> secretaris",
                "voorziening-einde -> aangeklaagde");
    }

    @Test
    void whoNeverGotTheLetterAboutAnUrgentMeasureIsWrittenNothingAboutItsEndAndThatLetterStaysHere() {
        var story = urgent();
        story.after(1).does(GREET, new Act.BeeindigVoorziening(1, 1, story.today()));

        assertThat(story.told()).containsExactly("voorziening-einde -> klager", "voorziening-einde -> secretaris");
        assertRefused(story.after(1), KIKI, new Act.Bezorg(measure(story), story.today()), "overtaken", null);
    }

    @Test
    void whoTurnsOutToHaveGotItBeforeTheEndHearsThatItEnded() {
        var story = urgent();
        var taken = story.today();
        story.after(1).does(GREET, new Act.BeeindigVoorziening(1, 1, story.today()));
        story.after(1).does(KIKI, new Act.Bezorg(measure(story), taken));

        assertThat(story.told()).containsExactly("voorziening-einde -> aangeklaagde");
    }

    @Test
    void whileAnotherMeasureHoldsTheLetterIsStillToBeSent() {
        var story = urgent();
        story.does(NOA, new Act.VraagVoorziening(1, new Request(KLAGER, AANGEKLAAGDE, Reason.WELZIJN_KLAGER), "w"))
                .does(KAREL, new Act.OverlegOverVoorziening(1, 2, "o2")).does(GREET, new Act.TrefVoorziening(1, 2,
                        story.today(), story.today().plusWeeks(2), "s2", "b2", "spoed"));
        story.after(1).does(GREET, new Act.BeeindigVoorziening(1, 1, story.today()));

        assertThat(story.does(KIKI, new Act.Bezorg(measure(story), story.today())).told()).isEmpty();
    }

    /** Otherwise who was sent nothing about the second measure would be left without it. */
    @Test
    void anEndOfWhichTheDayWasCorrectedIsNotTheEndOfAnother() {
        var story = urgent();
        story.does(NOA, new Act.VraagVoorziening(1, new Request(KLAGER, AANGEKLAAGDE, Reason.WELZIJN_KLAGER), "w"))
                .does(KAREL, new Act.OverlegOverVoorziening(1, 2, "o2")).does(GREET, new Act.TrefVoorziening(1, 2,
                        story.today(), story.today().plusWeeks(2), "s2", "b2", "spoed"));
        story.after(1).does(GREET, new Act.BeeindigVoorziening(1, 1, story.today()))
                .does(GREET, new Act.BeeindigVoorziening(1, 1, story.today()));

        assertThat(story.does(KIKI, new Act.Bezorg(measure(story), story.today())).told()).isEmpty();
    }

    /** Taken before there is an afschrift, without having heard the aangeklaagde; the letter about it was not sent. */
    private static Story urgent() {
        var story = asked(Stage.COMPLEET, AANGEKLAAGDE).does(KAREL, new Act.OverlegOverVoorziening(1, 1, "o"));
        return story.does(GREET, take(story, "b", "spoed"));
    }

    private static int measure(Story story) {
        return story.procedure().ledger().told().stream().filter(one -> one.brief() == LetterKind.VOORZIENING)
                .filter(one -> one.aan() == AANGEKLAAGDE).findFirst().orElseThrow().nr();
    }

    private static Story asked(Stage stage, Participant touches) {
        return Story.at(stage).does(NOA,
                new Act.VraagVoorziening(1, new Request(KLAGER, touches, Reason.WELZIJN_KLAGER), "v"));
    }

    private static Act.TrefVoorziening take(Story story, String message, String urgency) {
        return new Act.TrefVoorziening(1, 1, story.today(), story.today().plusWeeks(6), "s", message, urgency);
    }
}
