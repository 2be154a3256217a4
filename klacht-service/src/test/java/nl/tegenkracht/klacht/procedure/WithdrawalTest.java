package nl.tegenkracht.klacht.procedure;

import static nl.tegenkracht.klacht.procedure.RefusedAssert.assertRefused;
import static nl.tegenkracht.klacht.procedure.Story.BAS;
import static nl.tegenkracht.klacht.procedure.Story.KAREL;
import static nl.tegenkracht.klacht.procedure.Story.KIKI;
import static nl.tegenkracht.klacht.procedure.Story.NOA;
import static nl.tegenkracht.klacht.procedure.state.Participant.AANGEKLAAGDE;
import static nl.tegenkracht.klacht.procedure.state.Participant.KLAGER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.tegenkracht.klacht.procedure.act.Act;
import nl.tegenkracht.klacht.procedure.state.Bemiddeling.Status;
import nl.tegenkracht.klacht.procedure.state.LetterKind;
import nl.tegenkracht.klacht.procedure.state.Stage;
import nl.tegenkracht.klacht.procedure.state.Voorziening.Reason;
import nl.tegenkracht.klacht.procedure.state.Voorziening.Request;
import nl.tegenkracht.klacht.procedure.state.Wegval.Wegvalreden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Withdrawing, at every stage that allows it. */
class WithdrawalTest {

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.INCLUDE, names = {"ONTVANGEN", "BEVESTIGD", "AANVULLEN", "COMPLEET",
            "ONTVANKELIJK"})
    void beforeTheAfschriftNobodyOutsideTheCommissieEverLearnsOfIt(Stage stage) {
        var story = Story.at(stage).does(NOA, new Act.TrekIn(0));

        assertThat(story.told()).containsExactly("ingetrokken -> klager", "ingetrokken -> secretaris");
        assertThat(story.now().ledger().terms()).noneMatch(term -> term.runs());
        assertThat(story.now().stage()).isEqualTo(Stage.INGETROKKEN);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.INCLUDE, names = {"ADVIES_NIET_ONTVANKELIJK", "TERUG_BIJ_COMMISSIE"})
    void theBevoegdGezagThatHadAPieceHearsThatThereIsNothingLeftToDecide(Stage stage) {
        assertThat(Story.at(stage).does(NOA, new Act.TrekIn(0)).told()).containsExactly("ingetrokken -> klager",
                "ingetrokken -> secretaris", "ingetrokken -> bevoegd-gezag");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.INCLUDE, names = {"VERSTREKT", "HOORZITTING_GEPLAND", "GEHOORD",
            "FEITEN_VOORGELEGD", "ADVIES_VASTGESTELD"})
    void theAangeklaagdeWhoKnowsHearsItAndKeepsWhatHeHad(Stage stage) {
        var story = Story.at(stage);
        var before = story.reads(BAS);

        story.does(NOA, new Act.TrekIn(0));

        assertThat(story.told()).containsExactly("ingetrokken -> klager", "ingetrokken -> secretaris",
                "ingetrokken -> aangeklaagde");
        assertThat(story.reads(BAS)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.INCLUDE, names = {"ADVIES_UITGEBRACHT", "BIJ_BEVOEGD_GEZAG", "BESLIST",
            "NIET_ONTVANKELIJK", "INGETROKKEN"})
    void afterSigningAndAfterTheEndItIsNoLongerPossible(Stage stage) {
        assertRefused(Story.at(stage), NOA, new Act.TrekIn(0), "stage", null);
    }

    @Test
    void theAangeklaagdeWhoWasHeardAboutAMeasureBeforeTheAfschriftHearsItToo() {
        var story = Story.at(Stage.COMPLEET)
                .does(NOA, new Act.VraagVoorziening(1, new Request(KLAGER, AANGEKLAAGDE, Reason.WELZIJN_KLAGER), "v"))
                .does(KIKI, new Act.HoorOverVoorziening(1, 1, AANGEKLAAGDE)).does(NOA, new Act.TrekIn(0));

        assertThat(story.told()).contains("ingetrokken -> aangeklaagde");
    }

    @Test
    void whoseFirstLetterWasNotSentYetIsWrittenNothingAndThatLetterStaysHere() {
        var story = agreed().does(NOA, new Act.TrekIn(0));

        assertThat(story.told()).containsExactly("ingetrokken -> klager", "ingetrokken -> secretaris");
        assertRefused(story.after(1), KIKI, new Act.Bezorg(proposal(story), story.today()), "overtaken", null);
    }

    @Test
    void whoTurnsOutToHaveGotTheFirstLetterBeforeHearsThatItIsOver() {
        var story = agreed().does(NOA, new Act.TrekIn(0));
        var withdrawn = story.today();
        story.after(2).does(KIKI, new Act.Bezorg(proposal(story), withdrawn));

        assertThat(story.told()).containsExactly("ingetrokken -> aangeklaagde");
    }

    @Test
    void whoseFirstLetterLiesWithThemHearsThatItIsOver() {
        var story = agreed();
        story.does(KIKI, new Act.Bezorg(proposal(story), story.today())).does(NOA, new Act.TrekIn(0));

        assertThat(story.told()).contains("ingetrokken -> aangeklaagde");
    }

    @Test
    void aKlagerWhoTakesBackWhatMayBeSaidBeforeItWasSentIsNotToldOnEither() {
        var story = agreed().does(NOA, new Act.AntwoordOpBemiddeling(1, false, null));

        assertThat(story.told()).containsExactly("bemiddeling-geweigerd -> secretaris");
        assertRefused(story.after(1), KIKI, new Act.Bezorg(proposal(story), story.today()), "overtaken", null);
    }

    @Test
    void withTheDeathOfTheKlagerNothingThatWasNotSentIsSent() {
        var story = agreed();
        story.does(KIKI, new Act.MeldKlagerWeg(Wegvalreden.OVERLEDEN, story.today()));
        assertThat(story.told()).noneMatch(letter -> letter.endsWith("-> aangeklaagde"));

        story.does(KAREL, new Act.Beeindig(1, story.stuk()));
        assertThat(story.told()).containsExactly("beeindigd -> secretaris");
    }

    @Test
    void whatWasTriedTogetherStopsWithThePartThatIsOver() {
        assertThat(mediation(agreed().does(NOA, new Act.TrekIn(0)))).isEqualTo(Status.GESTOPT);
        var story = Story.at(Stage.ONTVANKELIJK).does(KIKI, new Act.StelBemiddelingVoor(1, "m"));
        assertThat(mediation(story)).isEqualTo(Status.VOORGESTELD);
        assertThat(mediation(story.handled(1, Stage.BESLIST))).isEqualTo(Status.GESTOPT);
    }

    private static Status mediation(Story story) {
        return story.now().surroundings().bemiddelingen().getFirst().status();
    }

    /** The other has no account here before the afschrift: the secretaris sends the letter. */
    private static Story agreed() {
        return Story.at(Stage.COMPLEET).does(KIKI, new Act.StelBemiddelingVoor(1, "m")).does(NOA,
                new Act.AntwoordOpBemiddeling(1, true, "t"));
    }

    private static int proposal(Story story) {
        return story.procedure().ledger().told().stream()
                .filter(one -> one.brief() == LetterKind.BEMIDDELING_VOORGESTELD && one.aan() == AANGEKLAAGDE)
                .findFirst().orElseThrow().nr();
    }

    @Test
    void towardsOneOfSeveralAangeklaagdenOnlyThatPartEnds() {
        var story = Story.at(Stage.BEVESTIGD).prepared()
                .does(KIKI, new Act.NoemAangeklaagden(List.of(List.of("g1"), List.of("g2"))))
                .does(KIKI, new Act.MarkeerCompleet(Story.FILED));
        story.does(KAREL, story.judges(1, List.of())).does(NOA, new Act.TrekIn(1));

        assertThat(story.now().tracks()).extracting(track -> track.stage()).containsExactly(Stage.INGETROKKEN,
                Stage.COMPLEET);
        assertThat(story.became("ontvankelijkheid")).containsExactly("RUNNING");
        assertThat(story.became("advies")).containsExactly("LAPSED");
        assertThat(story.does(NOA, new Act.TrekIn(2)).became("ontvankelijkheid")).containsExactly("LAPSED");
    }
}
