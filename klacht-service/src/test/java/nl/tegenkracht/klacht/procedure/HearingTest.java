package nl.tegenkracht.klacht.procedure;

import static nl.tegenkracht.klacht.procedure.RefusedAssert.assertRefused;
import static nl.tegenkracht.klacht.procedure.Story.BAS;
import static nl.tegenkracht.klacht.procedure.Story.KAREL;
import static nl.tegenkracht.klacht.procedure.Story.KIKI;
import static nl.tegenkracht.klacht.procedure.Story.NOA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.klacht.procedure.act.Act;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.Stage;
import nl.tegenkracht.klacht.procedure.state.Voorziening.Reason;
import nl.tegenkracht.klacht.procedure.state.Voorziening.Request;
import org.junit.jupiter.api.Test;

/** Hearing both parties, their pieces, and the facts. */
class HearingTest {

    private static final String HEARING = "KR-2021 art. 11.1";
    private static final String PIECES = "KR-2021 art. 11.4";

    @Test
    void bothPartiesAreInvitedWithADayForPiecesBeforeTheHearing() {
        var story = Story.at(Stage.VERSTREKT);
        assertRefused(story, KIKI, plan(story, 0, 0), "hearing-days", PIECES);
        assertRefused(story, KIKI, plan(story, 9, 9), "hearing-days", PIECES);
        assertRefused(story, KIKI, plan(story, 9, -1), "hearing-days", PIECES);

        story.does(KIKI, plan(story, 9, 5));

        assertThat(story.told()).containsExactly("uitnodiging -> klager", "uitnodiging -> aangeklaagde");
        assertThat(story.now().ledger().running("nadere-stukken", 1)).hasSize(2)
                .allMatch(term -> term.einde().equals(story.today().plusDays(5)));
    }

    @Test
    void thereIsNoReportOfAHearingThatIsStillToCome() {
        var story = Story.at(Stage.HOORZITTING_GEPLAND).after(13);

        assertRefused(story, KIKI, new Act.HoudHoorzitting(1, List.of(), "s"), "hearing-not-yet",
                "KR-2021 art. 11.1");
        assertThat(story.after(1).does(KIKI, new Act.HoudHoorzitting(1, List.of(), "s")).stage(1))
                .isEqualTo(Stage.GEHOORD);
    }

    @Test
    void whoCannotComeGetsOneOtherDayAndThenIsHeardInAbsence() {
        var story = Story.at(Stage.HOORZITTING_GEPLAND).after(10).does(BAS, new Act.VraagAndereDag(1, "s"));
        var absent = new Act.HoudHoorzitting(1, List.of(Participant.AANGEKLAAGDE), "s");
        assertRefused(story.after(4), KIKI, absent, "another-day-open", HEARING);

        story.does(KIKI, plan(story, 7, 3));

        assertRefused(story, BAS, new Act.VraagAndereDag(1, "s"), "another-day-before", HEARING);
        assertThat(story.after(7).does(KIKI, absent).now().track(1).orElseThrow().hearing().afwezig())
                .containsExactly(Participant.AANGEKLAAGDE);
    }

    @Test
    void afterTheDayItselfItIsTooLateToAskForAnother() {
        assertRefused(Story.at(Stage.HOORZITTING_GEPLAND).after(15), NOA, new Act.VraagAndereDag(1, "s"),
                "hearing-over", HEARING);
    }

    @Test
    void aPieceInTimeGoesToTheOtherParty() {
        var story = Story.at(Stage.HOORZITTING_GEPLAND).after(10).does(BAS, new Act.DienStukIn(1, "s", false));

        assertThat(story.told()).containsExactly("stuk-andere-partij -> klager");
        assertThat(story.reads(NOA)).contains("STUK");
    }

    @Test
    void aLatePieceIsForTheCommissieAloneUntilItIsAdmitted() {
        var story = Story.at(Stage.HOORZITTING_GEPLAND).after(11).does(BAS, new Act.DienStukIn(1, "laat", false));
        assertThat(story.told()).isEmpty();
        assertThat(story.reads(NOA)).doesNotContain("STUK", "LAAT_STUK");
        assertThat(story.reads(BAS)).contains("LAAT_STUK");
        assertRefused(story, KAREL, new Act.BeslisLaatStuk(1, "ander", true, "r"), "late-piece", PIECES);

        story.does(KAREL, new Act.BeslisLaatStuk(1, "laat", true, "r"));

        assertThat(story.told()).containsExactly("laat-stuk-beslist -> aangeklaagde", "stuk-andere-partij -> klager");
        assertThat(story.reads(NOA)).contains("STUK");
        assertThat(story.running("reactie-laat-stuk", 1).einde()).as("at least the norm, from a Friday")
                .isEqualTo(story.today().plusDays(7));
    }

    @Test
    void aLatePieceThatIsRefusedStaysWithWhoSentIt() {
        var story = Story.at(Stage.HOORZITTING_GEPLAND).after(11).does(BAS, new Act.DienStukIn(1, "laat", false))
                .does(KAREL, new Act.BeslisLaatStuk(1, "laat", false, "r"));

        assertThat(story.told()).containsExactly("laat-stuk-beslist -> aangeklaagde");
        assertThat(story.reads(NOA)).doesNotContain("STUK", "LAAT_STUK");
        assertRefused(story, KAREL, new Act.BeslisLaatStuk(1, "laat", true, "r"), "late-piece", PIECES);
    }

    @Test
    void theFactsComeAfterEveryLatePieceIsDecidedOn() {
        var story = Story.at(Stage.GEHOORD).does(NOA, new Act.DienStukIn(1, "laat", false));
        assertRefused(story, KIKI, new Act.LegFeitenVoor(1, "s"), "late-piece-open", PIECES);

        story.does(KAREL, new Act.BeslisLaatStuk(1, "laat", false, "r")).does(KIKI, new Act.LegFeitenVoor(1, "s"));

        assertThat(story.told()).containsExactly("feitenoverzicht -> klager", "feitenoverzicht -> aangeklaagde");
        assertRefused(story, NOA, new Act.DienStukIn(1, "s", false), "only-new", PIECES);
    }

    @Test
    void aPartyCorrectsTheFactsAndApartFromThatSaysWhatItThinks() {
        var story = Story.at(Stage.FEITEN_VOORGELEGD);
        assertRefused(story, NOA, new Act.Reageer(1, null, null), "no-reaction", "KR-2021 art. 12.1");

        story.does(NOA, new Act.Reageer(1, "c", null)).does(BAS, new Act.Reageer(1, null, "z"));

        assertThat(story.became("reactie-feiten")).containsExactly("MET", "MET");
        assertThat(story.reads(NOA)).contains("REACTIE").doesNotContain("ZIENSWIJZE");
    }

    /** Nothing is done to all parts at once by naming none. */
    @Test
    void anActAboutAPartNamesOneThatIsThere() {
        for (var nr : List.of(0, 2)) {
            assertThatThrownBy(() -> Story.at(Stage.GEHOORD).does(KIKI, new Act.LegFeitenVoor(nr, "s")))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> Story.at(Stage.VERSTREKT).does(NOA, new Act.VraagVoorziening(nr,
                    new Request(Participant.KLAGER, Participant.KLAGER, Reason.WELZIJN_KLAGER), "s")))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void bothReadTheReportFromTheMomentTheyGetTheFacts() {
        assertThat(Story.at(Stage.GEHOORD).reads(NOA)).doesNotContain("HOORVERSLAG");
        assertThat(Story.at(Stage.FEITEN_VOORGELEGD).reads(NOA)).contains("HOORVERSLAG", "FEITENOVERZICHT");
        assertThat(Story.at(Stage.FEITEN_VOORGELEGD).reads(BAS)).contains("HOORVERSLAG", "FEITENOVERZICHT");
    }

    private static Act.PlanHoorzitting plan(Story story, int days, int pieces) {
        return new Act.PlanHoorzitting(1, story.today().plusDays(days), false, story.today().plusDays(pieces), "s");
    }
}
