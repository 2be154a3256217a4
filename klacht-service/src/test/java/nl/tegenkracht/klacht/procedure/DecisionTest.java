package nl.tegenkracht.klacht.procedure;

import static nl.tegenkracht.klacht.procedure.RefusedAssert.assertRefused;
import static nl.tegenkracht.klacht.procedure.Story.BAS;
import static nl.tegenkracht.klacht.procedure.Story.GERDA;
import static nl.tegenkracht.klacht.procedure.Story.GREET;
import static nl.tegenkracht.klacht.procedure.Story.KIKI;
import static nl.tegenkracht.klacht.procedure.Story.NOA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.klacht.procedure.act.Act;
import nl.tegenkracht.klacht.procedure.act.ActKind;
import nl.tegenkracht.klacht.procedure.act.Lapse;
import nl.tegenkracht.klacht.procedure.state.Actor;
import nl.tegenkracht.klacht.procedure.state.Kennisgeving;
import nl.tegenkracht.klacht.procedure.state.LetterKind;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.Stage;
import org.junit.jupiter.api.Test;

/** What the bevoegd gezag decides, and when. */
class DecisionTest {

    private static final String ADJOURN = "KR-2021 art. 13.3";

    @Test
    void theTermStartsWhenTheAdviceCanBeReadWhetherOrNotItIs() {
        var story = Story.at(Stage.ADVIES_UITGEBRACHT).after(3);
        assertRefused(story, KIKI, new Act.LegAdviesTerInzage(1, story.today().plusDays(1)), "receipt-day",
                "KR-2021 art. 13.1");
        assertRefused(story, KIKI, new Act.LegAdviesTerInzage(1, story.today().minusDays(4)), "receipt-day",
                "KR-2021 art. 13.1");

        story.does(KIKI, new Act.LegAdviesTerInzage(1, story.today().minusDays(1)));

        var received = story.today().minusDays(1);
        assertThat(story.running("beslissing", 1).einde()).isEqualTo(received.plusWeeks(4));
        assertThat(story.now().ledger().running("bericht", 1)).extracting(term -> term.voor() + " " + term.einde())
                .containsExactly("KLAGER " + received.plusWeeks(4), "AANGEKLAAGDE " + received.plusWeeks(4));
    }

    @Test
    void anAdviceThatIsNotReadInTimeGoesToTheDeputyToo() {
        var story = Story.at(Stage.BIJ_BEVOEGD_GEZAG);
        assertThatThrownBy(() -> story.does(GERDA, new Act.LeesAdvies(1))).isInstanceOf(NotFound.class);

        story.on(story.running("advies-gelezen", 1).einde().plusDays(1));

        assertThat(story.reads(GERDA)).contains("ADVIES");
        assertThat(story.does(GERDA, new Act.Beslis(1, true, "s", null)).stage(1)).isEqualTo(Stage.BESLIST);
        var read = Story.at(Stage.BIJ_BEVOEGD_GEZAG).does(GREET, new Act.LeesAdvies(1)).after(20);
        assertThat(read.reads(GERDA)).isEmpty();
    }

    @Test
    void theDecisionIsToldToBothPartiesAndTheCommissie() {
        var story = Story.at(Stage.BIJ_BEVOEGD_GEZAG).after(28).does(GREET, new Act.Beslis(1, true, "s", null));

        assertThat(story.told()).containsExactly("beslissing -> klager", "beslissing -> aangeklaagde",
                "beslissing-genomen -> secretaris");
        assertThat(story.became("beslissing")).containsExactly("MET");
        assertThat(story.reads(BAS)).contains("BESLISSING");
    }

    @Test
    void aDecisionADayLateCanStillBeTakenAndCountsAsLate() {
        var story = Story.at(Stage.BIJ_BEVOEGD_GEZAG).after(29);
        assertThat(Lapse.on(story.now(), story.today())).extracting(lapse -> lapse.term().code() + " " + lapse.wie())
                .containsExactly("beslissing SECRETARIS", "bericht SECRETARIS", "bericht SECRETARIS");

        story.does(GREET, new Act.Beslis(1, true, "s", null));

        assertThat(story.became("beslissing")).containsExactly("MISSED");
    }

    @Test
    void whoDepartsFromTheAdviceSaysWhyAndThatIsNoArtikel() {
        var story = Story.at(Stage.BIJ_BEVOEGD_GEZAG);
        assertRefused(story, GREET, new Act.Beslis(1, false, "s", null), "reasons", null);

        story.does(GREET, new Act.Beslis(1, false, "s", "r"));

        assertThat(story.now().track(1).orElseThrow().gevolgd()).isFalse();
    }

    @Test
    void adjourningIsOnceInTimeAndNotForLongerThanTheRegelsetSays() {
        var story = Story.at(Stage.BIJ_BEVOEGD_GEZAG);
        var end = story.running("beslissing", 1).einde();
        assertRefused(story, GREET, new Act.Verdaag(1, end, "s"), "adjourn-day", ADJOURN);
        assertRefused(story, GREET, new Act.Verdaag(1, end.plusWeeks(4).plusDays(1), "s"), "adjourn-day", ADJOURN);
        assertRefused(Story.at(Stage.BIJ_BEVOEGD_GEZAG).after(29), GREET, new Act.Verdaag(1, end.plusWeeks(1), "s"),
                "adjourn-late", ADJOURN);

        story.on(end).does(GREET, new Act.Verdaag(1, end.plusWeeks(4), "s"));

        assertThat(story.told()).containsExactly("verdaging -> klager", "verdaging -> aangeklaagde");
        assertThat(story.became("beslissing")).containsExactly("SUPERSEDED", "RUNNING");
        assertThat(story.now().ledger().running("bericht", 1)).as("the notice moves with it").hasSize(2)
                .allMatch(term -> term.einde().equals(end.plusWeeks(4)));
        assertRefused(story, GREET, new Act.Verdaag(1, end.plusWeeks(5), "s"), "adjourn-again", ADJOURN);
    }

    @Test
    void whatWasDoneOrIsTooLateIsNotOfferedAnyMore() {
        var story = Story.at(Stage.BIJ_BEVOEGD_GEZAG);
        assertThat(story.offered(GREET)).contains(ActKind.LEES_ADVIES, ActKind.VERDAAG, ActKind.BESLIS);

        story.does(GREET, new Act.LeesAdvies(1));
        assertThat(story.offered(GREET)).contains(ActKind.VERDAAG).doesNotContain(ActKind.LEES_ADVIES);
        assertThat(story.after(29).offered(GREET)).contains(ActKind.BESLIS).doesNotContain(ActKind.VERDAAG);

        var signed = Story.at(Stage.ADVIES_VASTGESTELD).does(KIKI, new Act.OndertekenAdvies(1));
        assertThat(signed.offered(KIKI)).doesNotContain(ActKind.ONDERTEKEN_ADVIES);
    }

    @Test
    void theNoticeIsMetPerPartyByTheProofOfItsOwnLetter() {
        var story = Story.at(Stage.BIJ_BEVOEGD_GEZAG).after(28).does(GREET, new Act.Beslis(1, true, "s", null));
        story.does(GREET, new Act.Bezorg(letter(story, Participant.KLAGER), story.today()));
        assertThat(story.became("bericht")).containsExactly("MET", "RUNNING");

        story.after(2).does(KIKI, new Act.Bezorg(letter(story, Participant.AANGEKLAAGDE), story.today()));

        assertThat(story.became("bericht")).containsExactly("MET", "MISSED");
        assertRefused(story, Actor.SYSTEEM, new Act.Bezorg(letter(story, Participant.KLAGER), story.today()),
                "delivered-before", null);
    }

    @Test
    void theBevoegdGezagProvesItsOwnLettersOnly() {
        var story = Story.at(Stage.BESLIST);
        var invitation = story.now().ledger().told().stream().filter(one -> one.brief() == LetterKind.UITNODIGING)
                .findFirst().orElseThrow();

        assertThatThrownBy(() -> story.does(GREET, new Act.Bezorg(invitation.nr(), story.today())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> story.does(KIKI, new Act.Bezorg(999, story.today()))).isInstanceOf(NotFound.class);
        assertRefused(story, KIKI, new Act.Bezorg(invitation.nr(), invitation.op().minusDays(1)), "delivery-day",
                null);
        assertRefused(story, NOA, new Act.Bezorg(1, story.today()), "participant", null);
    }

    private static int letter(Story story, Participant to) {
        return story.now().ledger().told().stream()
                .filter(one -> one.brief() == LetterKind.BESLISSING && one.aan() == to).map(Kennisgeving::nr)
                .findFirst()
                .orElseThrow();
    }
}
