package nl.tegenkracht.klacht.procedure;

import static nl.tegenkracht.klacht.procedure.RefusedAssert.assertRefused;
import static nl.tegenkracht.klacht.procedure.Story.BAS;
import static nl.tegenkracht.klacht.procedure.Story.GREET;
import static nl.tegenkracht.klacht.procedure.Story.KAREL;
import static nl.tegenkracht.klacht.procedure.Story.KIKI;
import static nl.tegenkracht.klacht.procedure.Story.LOTTE;
import static nl.tegenkracht.klacht.procedure.Story.NOA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.tegenkracht.klacht.procedure.act.Act;
import nl.tegenkracht.klacht.procedure.state.Actor;
import nl.tegenkracht.klacht.procedure.state.Bemiddeling.Status;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.RunningTerm;
import nl.tegenkracht.klacht.procedure.state.Stage;
import nl.tegenkracht.klacht.procedure.state.Wegval.Wegvalreden;
import org.junit.jupiter.api.Test;

/** Solving it together (review A7, E5), and a party that leaves or dies (review D). */
class MediationTest {

    @Test
    void theOtherHearsOfItOnlyOnceTheKlagerSaidWhatMayBeSaid() {
        var story = Story.at(Stage.COMPLEET).does(KIKI, new Act.StelBemiddelingVoor(1, "m"));
        assertThat(story.told()).containsExactly("bemiddeling-voorgesteld -> klager");
        assertRefused(story, NOA, new Act.AntwoordOpBemiddeling(1, true, null), "mediation-consent",
                "KR-2021 art. 10.1");

        story.does(NOA, new Act.AntwoordOpBemiddeling(1, true, "t"));
        assertThat(story.told()).containsExactly("bemiddeling-voorgesteld -> aangeklaagde",
                "bemiddeling-voorgesteld -> secretaris");
        assertThat(story.does(KIKI, new Act.AntwoordOpBemiddeling(1, true, null)).told())
                .as("who has no account here answers by way of the secretaris").contains("bemiddeling-loopt -> klager");
    }

    @Test
    void thePanelDoesNotLearnThatSomebodyRefused() {
        var story = Story.at(Stage.VERSTREKT).does(KIKI, new Act.StelBemiddelingVoor(1, "m"))
                .does(NOA, new Act.AntwoordOpBemiddeling(1, true, "t"))
                .does(BAS, new Act.AntwoordOpBemiddeling(1, false, null));

        for (var judge : List.of(KAREL, LOTTE)) {
            assertThat(Reading.letters(story.now(), judge))
                    .noneMatch(one -> one.brief().code().startsWith("bemiddeling"));
            assertThat(story.reads(judge)).noneMatch(kind -> kind.startsWith("BEMIDDELING"));
        }
        assertThat(Reading.letters(story.now(), KIKI)).anyMatch(one -> one.brief().code().startsWith("bemiddeling"));
    }

    @Test
    void noTermStopsAndEitherStopsWithoutAReason() {
        var story = Story.at(Stage.VERSTREKT);
        var terms = story.now().ledger().terms();
        story.does(KIKI, new Act.StelBemiddelingVoor(1, "m")).does(NOA, new Act.AntwoordOpBemiddeling(1, true, "t"))
                .does(BAS, new Act.AntwoordOpBemiddeling(1, true, null));
        assertRefused(story, BAS, new Act.BeeindigBemiddeling(1, Status.OPGELOST, "a"), "mediation-outcome",
                "KR-2021 art. 10.1");
        story.does(BAS, new Act.BeeindigBemiddeling(1, Status.GESTOPT, null));

        assertThat(story.now().ledger().terms()).isEqualTo(terms);
        assertThat(story.stage(1)).as("only withdrawing ends a klacht").isEqualTo(Stage.VERSTREKT);
        assertRefused(story, BAS, new Act.BeeindigBemiddeling(1, Status.GESTOPT, null), "mediation-none",
                "KR-2021 art. 10.1");
    }

    @Test
    void afterTheDeathOfTheKlagerLettersAndAccessStopAtOnceAndTheChairDecides() {
        var story = Story.at(Stage.VERSTREKT).does(NOA, new Act.LaatMeelezen("vera", true));
        assertRefused(story, KAREL, new Act.Beeindig(1, "e"), "klager-here", null);
        story.does(KIKI, new Act.MeldKlagerWeg(Wegvalreden.OVERLEDEN, story.today()));

        assertThat(story.told()).containsExactly("klager-overleden -> secretaris", "klager-overleden -> voorzitter");
        assertThat(Reading.readers(story.now())).doesNotContain(NOA,
                new Actor("vera", Participant.VERTROUWENSPERSOON));
        assertThat(story.does(KIKI, new Act.PlanHoorzitting(1, story.today().plusDays(9), false,
                story.today().plusDays(5), "u")).told()).containsExactly("uitnodiging -> aangeklaagde");
        assertThat(story.does(KAREL, new Act.Beeindig(1, "e")).told()).containsExactly("beeindigd -> secretaris",
                "beeindigd -> aangeklaagde");
        assertThat(story.stage(1)).isEqualTo(Stage.BEEINDIGD);
    }

    @Test
    void afterTheDeathOfTheKlagerNoTermOfTheirsStartsAndEveryOneEnds() {
        var story = Story.at(Stage.GEHOORD);
        story.does(KIKI, new Act.MeldKlagerWeg(Wegvalreden.OVERLEDEN, story.today()))
                .does(KIKI, new Act.LegFeitenVoor(1, "f")).does(BAS, new Act.Reageer(1, "r", null))
                .does(KAREL, story.adopts(1, "ja")).does(KAREL, new Act.OndertekenAdvies(1))
                .does(KIKI, new Act.OndertekenAdvies(1))
                .does(Actor.SYSTEEM, new Act.LegAdviesTerInzage(1, story.today()));
        story.does(GREET, new Act.Verdaag(1, story.running("beslissing", 1).einde().plusDays(3), "v"));

        assertThat(story.now().ledger().terms()).filteredOn(RunningTerm::runs)
                .noneMatch(term -> term.voor() == NOA.as()).anyMatch(term -> term.voor() == BAS.as());
    }

    @Test
    void afterTheDeathOfTheKlagerNoBemiddelingGoesOn() {
        var proposed = mediated().does(KIKI, new Act.MeldKlagerWeg(Wegvalreden.OVERLEDEN, Story.FILED));
        assertThat(proposed.told()).containsExactly("bemiddeling-geweigerd -> aangeklaagde",
                "bemiddeling-geweigerd -> secretaris", "klager-overleden -> secretaris",
                "klager-overleden -> voorzitter");

        var runs = mediated().does(BAS, new Act.AntwoordOpBemiddeling(1, true, null)).does(KIKI,
                new Act.MeldKlagerWeg(Wegvalreden.OVERLEDEN, Story.FILED));
        assertThat(runs.told()).contains("bemiddeling-voorbij -> aangeklaagde", "bemiddeling-voorbij -> voorzitter");
        assertThat(runs.now().surroundings().mediation(1)).isEmpty();
    }

    private static Story mediated() {
        return Story.at(Stage.VERSTREKT).does(KIKI, new Act.StelBemiddelingVoor(1, "m")).does(NOA,
                new Act.AntwoordOpBemiddeling(1, true, "t"));
    }

    @Test
    void aboutAnAangeklaagdeWhoDiedThereIsNoAdvice() {
        var story = Story.at(Stage.FEITEN_VOORGELEGD);
        story.does(KIKI, new Act.MeldAangeklaagdeWeg(1, Wegvalreden.OVERLEDEN, story.today()));

        assertThat(story.stage(1)).isEqualTo(Stage.BEEINDIGD);
        assertThat(story.told()).containsExactly("beeindigd -> klager", "beeindigd -> secretaris");
        assertThat(Reading.readers(story.now())).doesNotContain(BAS).contains(NOA);
        assertThat(story.became("advies")).containsExactly("LAPSED");
    }

    /** Somebody dies once, in however many parts the klacht is about them. */
    @Test
    void whoDiedIsOutOfEveryPartInTheSameWrite() {
        var withdrawn = Story.at(Stage.VERSTREKT).does(NOA, new Act.TrekGedragingIn(1, "g2"));
        withdrawn.does(KIKI, new Act.MeldAangeklaagdeWeg(1, Wegvalreden.OVERLEDEN, withdrawn.today()));
        assertThat(Reading.readers(withdrawn.now())).doesNotContain(BAS);

        var twice = Story.at(Stage.COMPLEET).does(KIKI,
                new Act.NoemAangeklaagden(List.of(List.of("g1"), List.of("g2"))));
        twice.does(KAREL, twice.judges(1, List.of())).does(KAREL, twice.judges(2, List.of()))
                .does(KIKI, new Act.StuurAfschrift(1, "bas", "a")).does(KIKI, new Act.StuurAfschrift(2, "bas", "b"))
                .does(KIKI, new Act.MeldAangeklaagdeWeg(2, Wegvalreden.OVERLEDEN, twice.today()));
        assertThat(List.of(twice.stage(1), twice.stage(2))).containsOnly(Stage.BEEINDIGD);
        assertThat(Reading.readers(twice.now())).doesNotContain(BAS);
        assertThat(twice.told()).containsExactly("beeindigd -> klager", "beeindigd -> secretaris",
                "beeindigd -> klager", "beeindigd -> secretaris");
    }

    @Test
    void whoLeftKeepsAccessAndIsReachedByHandUntilBackAgain() {
        var story = Story.at(Stage.VERSTREKT);
        story.does(KIKI, new Act.MeldAangeklaagdeWeg(1, Wegvalreden.VERTROKKEN, story.today()));
        assertThat(story.now().surroundings().isHere(BAS.as(), 1)).isFalse();
        assertThat(story.told()).isEmpty();
        assertThat(Reading.readers(story.now())).contains(BAS);

        story.does(KIKI, new Act.MeldAangeklaagdeWeg(1, Wegvalreden.TERUG, story.today()));
        assertThat(story.now().surroundings().isHere(BAS.as(), 1)).isTrue();
        assertRefused(story, KIKI, new Act.MeldKlagerWeg(Wegvalreden.TERUG, story.today()), "not-gone", null);
    }
}
