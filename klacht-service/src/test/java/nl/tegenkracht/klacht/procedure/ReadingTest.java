package nl.tegenkracht.klacht.procedure;

import static nl.tegenkracht.klacht.procedure.Story.BAS;
import static nl.tegenkracht.klacht.procedure.Story.GREET;
import static nl.tegenkracht.klacht.procedure.Story.KAREL;
import static nl.tegenkracht.klacht.procedure.Story.KIKI;
import static nl.tegenkracht.klacht.procedure.Story.NOA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.tegenkracht.klacht.procedure.act.Act;
import nl.tegenkracht.klacht.procedure.state.Actor;
import nl.tegenkracht.klacht.procedure.state.Bereik.Kanaal;
import nl.tegenkracht.klacht.procedure.state.Kennisgeving;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.Piece;
import nl.tegenkracht.klacht.procedure.state.RunningTerm;
import nl.tegenkracht.klacht.procedure.state.Stage;
import org.junit.jupiter.api.Test;

/** What of a procedure somebody sees besides its pieces. */
class ReadingTest {

    @Test
    void theKlagerDoesNotSeeThatAnAdviceWasSentBack() {
        var story = Story.at(Stage.TERUG_BIJ_COMMISSIE);

        assertThat(Reading.stage(story.now(), 1, NOA)).isEqualTo(Stage.ADVIES_NIET_ONTVANKELIJK);
        assertThat(Reading.stage(story.now(), 1, KIKI)).isEqualTo(Stage.TERUG_BIJ_COMMISSIE);
    }

    @Test
    void aPartyDoesNotSeeThatThePanelVotedUntilTheAdviceIsSigned() {
        var story = Story.at(Stage.ADVIES_VASTGESTELD);

        assertThat(List.of(NOA, BAS)).allSatisfy(
                party -> assertThat(Reading.stage(story.now(), 1, party)).isEqualTo(Stage.FEITEN_VOORGELEGD));
        assertThat(Reading.stage(story.now(), 1, KAREL)).isEqualTo(Stage.ADVIES_VASTGESTELD);
    }

    @Test
    void theBevoegdGezagSeesOnlyThatItLiesWithTheKlachtencommissie() {
        assertThat(Reading.stage(Story.at(Stage.GEHOORD).now(), 1, GREET)).isNull();
        assertThat(Reading.stage(Story.at(Stage.BIJ_BEVOEGD_GEZAG).now(), 1, GREET))
                .isEqualTo(Stage.BIJ_BEVOEGD_GEZAG);
    }

    /** What there is to choose from tells no more than what may be done. */
    @Test
    void theBevoegdGezagDeliversItsOwnLettersOnly() {
        var story = Story.at(Stage.BESLIST);

        assertThat(Reading.deliverable(story.now(), KIKI)).isEqualTo(story.now().ledger().told());
        assertThat(Reading.deliverable(story.now(), GREET)).isNotEmpty()
                .allSatisfy(letter -> assertThat(letter.brief().code()).isEqualTo("beslissing"));
    }

    @Test
    void aLetterIsReadByWhoItIsToAndByWhoHandlesIt() {
        var story = Story.at(Stage.BIJ_BEVOEGD_GEZAG);

        assertThat(letters(story, BAS)).containsExactly("afschrift", "uitnodiging", "feitenoverzicht",
                "afschrift-advies");
        assertThat(letters(story, GREET)).containsExactly("advies");
        assertThat(letters(story, NOA)).contains("ontvangstbevestiging").doesNotContain("afschrift", "advies");
        assertThat(letters(story, KAREL)).contains("ontvangstbevestiging", "afschrift", "advies");
    }

    /** Record 0385: what is new for somebody is counted by these. */
    @Test
    void nobodyGetsALetterThatTellsByItsNumberWhatIsNotForThem() {
        assertThat(addressed(Stage.ADVIES_VASTGESTELD, NOA)).as("the panel voted")
                .isEqualTo(addressed(Stage.FEITEN_VOORGELEGD, NOA));
        assertThat(addressed(Stage.ADVIES_VASTGESTELD, BAS)).isEqualTo(addressed(Stage.FEITEN_VOORGELEGD, BAS));
        assertThat(addressed(Stage.ADVIES_VASTGESTELD, GREET)).isZero();
        assertThat(addressed(Stage.ONTVANKELIJK, BAS)).isZero();
        assertThat(addressed(Stage.VERSTREKT, BAS)).isOne();
        assertThat(addressed(Stage.BIJ_BEVOEGD_GEZAG, GREET)).isOne();
    }

    @Test
    void whatAPartySendsInIsALetterToTheOtherPartyAndNotToThemselves() {
        var story = Story.at(Stage.VERSTREKT);
        var noa = Reading.addressedTo(story.now(), NOA).size();
        var bas = Reading.addressedTo(story.now(), BAS).size();

        story.does(BAS, new Act.DienStukIn(1, "weerwoord", false));

        assertThat(Reading.addressedTo(story.now(), BAS)).hasSize(bas);
        assertThat(Reading.addressedTo(story.now(), NOA)).hasSize(noa + 1);
    }

    private static int addressed(Stage stage, Actor reader) {
        return Reading.addressedTo(Story.at(stage).now(), reader).size();
    }

    @Test
    void aNormOfTheKlachtencommissieIsNobodyElses() {
        var story = Story.at(Stage.BIJ_BEVOEGD_GEZAG);

        assertThat(terms(story, KIKI)).contains("intake", "afschrift", "advies-gelezen");
        assertThat(terms(story, NOA)).doesNotContain("intake", "afschrift", "advies-gelezen");
        assertThat(terms(story, BAS)).doesNotContain("ontvankelijkheid", "intake");
        assertThat(terms(story, GREET)).containsOnly("beslissing", "bericht");
    }

    @Test
    void ofAnotherPartNothingIsSeen() {
        var story = Story.kr2021().does(KIKI, new Act.StelCommissieSamen(Story.kr2021().candidates()))
                .does(KIKI, new Act.BevestigOntvangst())
                .does(KIKI, new Act.NoemAangeklaagden(List.of(List.of("g1"), List.of("g2"))))
                .does(KIKI, new Act.MarkeerCompleet(Story.FILED));
        story.does(KAREL, story.judges(1, List.of())).does(KAREL, story.judges(2, List.of()))
                .does(KIKI, new Act.StuurAfschrift(1, "bas", story.stuk()));
        story.does(KIKI, new Act.StuurAfschrift(2, "otto", story.stuk()));

        assertThat(Reading.letters(story.now(), BAS)).extracting(Kennisgeving::track).containsOnly(1);
        assertThat(Reading.terms(story.now(), BAS)).extracting(RunningTerm::track).containsOnly(1);
    }

    @Test
    void whosePartIsOverReadsNothingLaterOfThePanelAndKeepsWhatWasThere() {
        var story = Story.twoAccused().does(NOA, new Act.VraagWraking("zit-1", "w1"))
                .does(KAREL, new Act.BeslisWraking("zit-1", false, "b1"));
        story.after(1).does(NOA, new Act.TrekIn(1)).after(1).does(NOA, new Act.VraagWraking("zit-2", "w2"))
                .does(KAREL, new Act.BeslisWraking("zit-2", false, "b2")).does(KIKI, new Act.HerstelStuk("b1", "b3"))
                .after(1).does(KIKI, new Act.HerstelStuk("b2", "b4"));
        var otto = new Actor("otto", Participant.AANGEKLAAGDE);

        assertThat(Reading.of(story.now(), BAS)).extracting(Piece::stuk).contains("b1", "b3").doesNotContain("b2");
        assertThat(Reading.of(story.now(), otto)).extracting(Piece::stuk).contains("b1", "b2", "b3");
        assertThat(Reading.letters(story.now(), BAS)).extracting(letter -> letter.brief().code())
                .containsExactly("afschrift", "wraking-beslist", "ingetrokken", "hersteld");
        assertThat(Reading.knowsThePanel(story.now(), otto)).isTrue();
        assertThat(Reading.knowsThePanel(story.now(), NOA)).isTrue();
        assertThat(Reading.knowsThePanel(story.now(), BAS)).isFalse();
        assertThat(Reading.knowsThePanel(story.does(NOA, new Act.TrekIn(0)).now(), NOA)).isFalse();
    }

    @Test
    void howAPartyIsReachedIsForWhoHandlesItAndNotForTheBevoegdGezag() {
        var story = Story.at(Stage.BIJ_BEVOEGD_GEZAG).does(BAS, new Act.KiesBereikbaarheid(Kanaal.POST, "thuis"));
        var letter = Reading.addressedTo(story.now(), BAS).getLast();

        assertThat(Reading.channel(story.now(), KIKI, letter)).contains(Kanaal.POST);
        assertThat(Reading.channel(story.now(), GREET, letter)).isEmpty();
    }

    @Test
    void whatIsOverHasNoHearingToComeAndKeepsTheOneThatWasHeld() {
        var planned = Story.at(Stage.HOORZITTING_GEPLAND);
        assertThat(Reading.hearing(planned.now(), 1, BAS)).isPresent();
        assertThat(Reading.hearing(planned.now(), 1, GREET)).isEmpty();
        assertThat(Reading.hearing(planned.does(NOA, new Act.TrekIn(0)).now(), 1, BAS)).isEmpty();
        assertThat(Reading.hearing(Story.at(Stage.BESLIST).now(), 1, NOA)).isPresent();
    }

    @Test
    void whoHandlesItDeliversNothingThatTheyDoNotRead() {
        var story = Story.at(Stage.BESLIST);
        story.does(GREET, new Act.GeefUitvoeringsopdracht(1, "ula", story.today(), "o"));

        assertThat(Reading.deliverable(story.now(), KIKI)).isEqualTo(Reading.letters(story.now(), KIKI));
        assertThat(Reading.deliverable(story.now(), Actor.SYSTEEM)).isEqualTo(story.now().ledger().told());
    }

    private static List<String> letters(Story story, Actor reader) {
        return Reading.letters(story.now(), reader).stream().map(letter -> letter.brief().code()).toList();
    }

    private static List<String> terms(Story story, Actor reader) {
        return Reading.terms(story.now(), reader).stream().map(RunningTerm::code).toList();
    }
}
