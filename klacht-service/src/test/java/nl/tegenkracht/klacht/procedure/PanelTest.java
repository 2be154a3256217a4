package nl.tegenkracht.klacht.procedure;

import static nl.tegenkracht.klacht.procedure.RefusedAssert.assertRefused;
import static nl.tegenkracht.klacht.procedure.Story.BAS;
import static nl.tegenkracht.klacht.procedure.Story.GREET;
import static nl.tegenkracht.klacht.procedure.Story.KAREL;
import static nl.tegenkracht.klacht.procedure.Story.KIKI;
import static nl.tegenkracht.klacht.procedure.Story.LOTTE;
import static nl.tegenkracht.klacht.procedure.Story.NOA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.klacht.procedure.act.Act;
import nl.tegenkracht.klacht.procedure.act.Act.Candidate;
import nl.tegenkracht.klacht.procedure.act.ActKind;
import nl.tegenkracht.klacht.procedure.state.Parties;
import nl.tegenkracht.klacht.procedure.state.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who handle a klacht, and what follows when one of them cannot. */
class PanelTest {

    private static final String ART = "KR-2021 art. 7.4";
    private static final String RECUSAL = "KR-2021 art. 7.8";

    @Test
    void everySeatIsTakenBySomebodyElseOfTheSideOfThatSeat() {
        var story = Story.at(Stage.BEVESTIGD);
        var three = story.candidates();

        assertRefused(story, KIKI, new Act.StelCommissieSamen(three.subList(0, 2)), "seats", ART);
        assertRefused(story, KIKI, with(three, 1, three.get(2)), "seats", ART);
        assertRefused(story, KIKI, with(three, 1, new Candidate("lid-ambtelijk", "zit-0", "ambtelijk", false, false)),
                "seats", ART);
        assertRefused(story, KIKI, with(three, 1, new Candidate("lid-ambtelijk", "x", "politiek", false, false)),
                "side", ART);
        assertThat(story.does(KIKI, new Act.StelCommissieSamen(three)).now().panel().isComplete()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"noa", "kiki", "uma", "greet", "gerda"})
    void whoIsInvolvedOrExcludedDoesNotSit(String involved) {
        var story = Story.at(Stage.BEVESTIGD).prepared();

        assertRefused(story, KIKI, with(story.candidates(), 1,
                new Candidate("lid-ambtelijk", involved, "ambtelijk", false, true)), "involved", RECUSAL);
    }

    /** Also once it is over: what was read was read. */
    @Test
    void whoReadAlongTakesNoOtherPart() {
        var story = Story.at(Stage.BEVESTIGD).does(NOA, new Act.LaatMeelezen("vera", true))
                .does(NOA, new Act.BeeindigBijstand(1));
        assertRefused(story, KIKI, with(story.candidates(), 1,
                new Candidate("lid-ambtelijk", "vera", "ambtelijk", false, false)), "involved", RECUSAL);
        assertRefused(story, KIKI, new Act.WijsBevoegdGezagAan(1, "greet", "vera"), "authority-involved",
                "KR-2021 art. 2 onder n");

        var admitted = Story.at(Stage.ONTVANKELIJK).does(NOA, new Act.LaatMeelezen("vera", true));
        assertRefused(admitted, KIKI, new Act.StuurAfschrift(1, "vera", "s"), "accused-handles", "KR-2021 art. 10.3");
        var decided = Story.at(Stage.BIJ_BEVOEGD_GEZAG).does(NOA, new Act.LaatMeelezen("vera", true)).does(GREET,
                new Act.Beslis(1, true, "b", null));
        assertRefused(decided, GREET, new Act.GeefUitvoeringsopdracht(1, "vera", decided.today(), "x"),
                "executor-involved", null);
    }

    @Test
    void whoWorksForTheEmployerOrUnitOfAPartySitsOnlyIfBothAgreed() {
        var story = Story.at(Stage.BEVESTIGD);
        var interested = new Candidate("lid-ambtelijk", "x", "ambtelijk", true, false);

        assertRefused(story, KIKI, with(story.candidates(), 1, interested), "interest", RECUSAL);
        story.does(KIKI, with(story.candidates(), 1, new Candidate("lid-ambtelijk", "x", "ambtelijk", true, true)));
        assertThat(story.now().panel().seatOf("x")).isPresent();
    }

    @Test
    void noDecisionIsTakenByFewerWhileTermsRunOn() {
        var story = Story.at(Stage.COMPLEET).does(LOTTE, new Act.Verschoon("s"));
        assertThat(story.told()).containsExactly("commissie-niet-compleet -> secretaris",
                "commissie-niet-compleet -> voorzitter", "commissie-niet-compleet -> klager");

        assertRefused(story, KAREL, story.judges(1, List.of()), "panel-incomplete", ART);
        assertThat(story.became("ontvankelijkheid")).containsExactly("RUNNING");
        assertRefused(story, KIKI, new Act.VervangLid(story.deputy(0)), "seat-taken", ART);
        story.does(KIKI, new Act.VervangLid(story.deputy(1))).does(KAREL, story.judges(1, List.of()));
        assertThat(story.stage(1)).isEqualTo(Stage.ONTVANKELIJK);
    }

    /** An act of the member, beside the tick of the secretaris (review-procedures D, E1 and E2). */
    @Test
    void aMemberDeclaresNotToBeInvolvedOnceAndADeputyAnew() {
        var story = Story.at(Stage.COMPLEET);
        assertThat(story.offered(LOTTE)).contains(ActKind.VERKLAAR_VRIJ);

        story.does(LOTTE, new Act.VerklaarVrij());

        assertThat(story.told()).isEmpty();
        assertThat(story.procedure().panel().seatOf(LOTTE.kenmerk()).orElseThrow().vrij()).isEqualTo(story.today());
        assertThat(story.offered(LOTTE)).doesNotContain(ActKind.VERKLAAR_VRIJ);
        assertThat(story.offered(KAREL)).contains(ActKind.VERKLAAR_VRIJ);
        assertRefused(story, LOTTE, new Act.VerklaarVrij(), "declared-before", "KR-2021 art. 7.8");
        story.does(LOTTE, new Act.Verschoon("s")).does(KIKI, new Act.VervangLid(story.deputy(1)));
        assertThat(story.procedure().panel().zetels()).allMatch(seat -> seat.vrij() == null);
    }

    @Test
    void whoLeftReadsNothingAnyMoreAndNeverComesBack() {
        var story = Story.at(Stage.GEHOORD);
        assertThat(story.reads(LOTTE)).contains("HOORVERSLAG");

        story.does(LOTTE, new Act.Verschoon("s"));

        assertThat(story.reads(LOTTE)).isEmpty();
        assertRefused(story, KIKI,
                new Act.VervangLid(new Candidate("lid-ambtelijk", "zit-1", "ambtelijk", false, false)), "involved",
                RECUSAL);
    }

    @Test
    void whomTheKlagerNamesAsInvolvedLaterIsOutAtOnceAndNeverComesBack() {
        var story = Story.at(Stage.BEVESTIGD);
        var involved = story.procedure().with(new Parties("noa", "kiki", List.of("uma", "zit-1")));

        var added = story.acts.take(involved, new Act.VulAan("s"), NOA,
                story.today().atStartOfDay(LegalClock.ZONE).toInstant()).procedure();

        assertThat(Reading.readers(added)).doesNotContain(LOTTE).contains(KAREL);
        assertThat(added.panel().verwijderd()).containsExactly("zit-1");
        assertThat(added.panel().isComplete()).isFalse();
    }

    @Test
    void whoIsNoLongerBenoemdMakesRoomForADeputyAndIsOut() {
        var story = Story.at(Stage.GEHOORD);
        assertRefused(story, KIKI, new Act.VervangLid(story.deputy(0), "zit-1"), "seat-taken", ART);

        story.does(KIKI, new Act.VervangLid(story.deputy(1), "zit-1"));

        assertThat(story.reads(LOTTE)).isEmpty();
        assertThat(story.now().panel().isComplete()).isTrue();
        assertThat(story.told()).contains("commissie-niet-compleet -> klager");
    }

    @Test
    void theOthersDecideOnARecusalAndBothPartiesHearIt() {
        var story = Story.at(Stage.VERSTREKT).does(NOA, new Act.VraagWraking("zit-1", "s"));
        assertThat(story.told()).containsExactly("wraking-gevraagd -> secretaris", "wraking-gevraagd -> voorzitter");
        assertRefused(story, BAS, new Act.VraagWraking("zit-1", "s"), "challenged-before", RECUSAL);
        assertRefused(story, BAS, new Act.VraagWraking("kiki", "s"), "not-in-panel", RECUSAL);
        assertRefused(story, LOTTE, new Act.BeslisWraking("zit-1", false, "s"), "own-recusal", RECUSAL);
        assertRefused(story, KAREL, new Act.BeslisWraking("zit-2", false, "s"), "not-challenged", RECUSAL);

        story.does(KAREL, new Act.BeslisWraking("zit-1", false, "s"));

        assertThat(story.told()).containsExactly("wraking-beslist -> klager", "wraking-beslist -> aangeklaagde");
        assertThat(story.now().panel().isComplete()).isTrue();
        assertThat(story.became("wraking")).containsExactly("MET");
    }

    /** Each application is answered (review E2), and none is waited for that nobody can answer any more. */
    @Test
    void everyRecusalHasItsOwnTermUntilItIsDecidedOrHasNoSubjectAnyMore() {
        var two = Story.at(Stage.VERSTREKT).does(NOA, new Act.VraagWraking("zit-1", "s")).after(1)
                .does(BAS, new Act.VraagWraking("zit-2", "s")).does(KAREL, new Act.BeslisWraking("zit-2", false, "s"));
        assertThat(two.became("wraking")).containsExactlyInAnyOrder("RUNNING", "MET");
        assertThat(two.does(KAREL, new Act.BeslisWraking("zit-1", false, "s")).became("wraking"))
                .containsExactly("MET", "MET");

        var left = Story.at(Stage.VERSTREKT).does(NOA, new Act.VraagWraking("zit-1", "s"))
                .does(LOTTE, new Act.Verschoon("s"));
        assertThat(left.became("wraking")).containsExactly("LAPSED");

        var decided = Story.at(Stage.BIJ_BEVOEGD_GEZAG).does(NOA, new Act.VraagWraking("zit-1", "s"))
                .does(GREET, new Act.Beslis(1, true, "b", null));
        assertThat(decided.became("wraking")).containsExactly("LAPSED");
    }

    @Test
    void afterTheHearingThePartiesCanBeHeardAgainByTheNewPanelAndOnlyThen() {
        var story = Story.at(Stage.GEHOORD);
        var again = new Act.PlanHoorzitting(1, story.today().plusDays(9), true, story.today().plusDays(4), "s");
        assertRefused(story, KIKI, again, "heard-before", "KR-2021 art. 11.1");

        story.does(LOTTE, new Act.Verschoon("s")).after(1).does(KIKI, new Act.VervangLid(story.deputy(1)))
                .does(KIKI, again);

        assertThat(story.stage(1)).isEqualTo(Stage.HOORZITTING_GEPLAND);
    }

    @Test
    void afterDeliberationTheVotesLapse() {
        var story = Story.at(Stage.ADVIES_VASTGESTELD).does(LOTTE, new Act.Verschoon("s"));

        assertThat(story.stage(1)).isEqualTo(Stage.FEITEN_VOORGELEGD);
        assertThat(story.now().track(1).orElseThrow().advice()).isNull();
    }

    @Test
    void afterSigningTheAdviceStandsAndTheBevoegdGezagHearsTheFinding() {
        var story = Story.at(Stage.BIJ_BEVOEGD_GEZAG).does(NOA, new Act.VraagWraking("zit-1", "s"))
                .does(KAREL, new Act.BeslisWraking("zit-1", true, "s"));

        assertThat(story.stage(1)).isEqualTo(Stage.BIJ_BEVOEGD_GEZAG);
        assertThat(story.told()).contains("wraking-beslist -> bevoegd-gezag", "wraking-beslist -> klager");
    }

    @Test
    void beforeTheAfschriftTheAangeklaagdeHearsOfNoRecusalAndCannotAskForOne() {
        var story = Story.at(Stage.ONTVANKELIJK).does(NOA, new Act.VraagWraking("zit-1", "s"))
                .does(KAREL, new Act.BeslisWraking("zit-1", true, "s"));

        assertThat(story.told()).noneMatch(letter -> letter.endsWith("aangeklaagde"));
        assertThatThrownBy(() -> story.does(BAS, new Act.VraagWraking("zit-2", "s"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> story.does(GREET, new Act.VraagWraking("zit-2", "s"))).isInstanceOf(NotFound.class);
    }

    /** That others go on is not theirs to know, and nobody hears the same twice. */
    @Test
    void whosePartIsOverHearsNothingOfThePanelAndNobodyHearsItTwice() {
        var story = Story.twoAccused().does(NOA, new Act.TrekIn(1)).does(LOTTE, new Act.Verschoon("s"));

        assertThat(Reading.addressedTo(story.now(), BAS)).extracting(letter -> letter.brief().code())
                .containsExactly("afschrift", "ingetrokken");
        assertThat(story.told()).containsExactly("commissie-niet-compleet -> secretaris",
                "commissie-niet-compleet -> voorzitter", "commissie-niet-compleet -> klager",
                "commissie-niet-compleet -> aangeklaagde");

        var one = Story.at(Stage.VERSTREKT).does(NOA, new Act.TrekGedragingIn(1, "g2"));
        assertThat(one.does(LOTTE, new Act.Verschoon("s")).told()).filteredOn(told -> told.endsWith("aangeklaagde"))
                .hasSize(1);
    }

    private static Act.StelCommissieSamen with(List<Candidate> three, int index, Candidate other) {
        var changed = new ArrayList<>(three);
        changed.set(index, other);
        return new Act.StelCommissieSamen(changed);
    }
}
