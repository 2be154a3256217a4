package nl.tegenkracht.klacht.procedure;

import static nl.tegenkracht.klacht.procedure.RefusedAssert.assertRefused;
import static nl.tegenkracht.klacht.procedure.Story.BAS;
import static nl.tegenkracht.klacht.procedure.Story.GREET;
import static nl.tegenkracht.klacht.procedure.Story.KAREL;
import static nl.tegenkracht.klacht.procedure.Story.KIKI;
import static nl.tegenkracht.klacht.procedure.Story.NOA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.klacht.procedure.act.Act;
import nl.tegenkracht.klacht.procedure.state.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Admissible or not. */
class AdmissibilityTest {

    private static final List<String> BOTH = List.of("g1", "g2");
    private static final String ART = "KR-2021 art. 10.4";

    @Test
    void admissibleStartsTheTermOfTheAdviceOnThatDayAndOnlyTheKlagerHearsIt() {
        var story = Story.at(Stage.COMPLEET).after(14);
        story.does(KAREL, story.judges(1, List.of()));

        assertThat(story.told()).containsExactly("ontvankelijkheid -> klager");
        assertThat(story.became("ontvankelijkheid")).as("on the last day").containsExactly("MET");
        assertThat(story.running("advies", 1).einde()).isEqualTo(story.today().plusWeeks(8));
    }

    @Test
    void aDayLaterTheTermWasMissedAndItIsDecidedAllTheSame() {
        var story = Story.at(Stage.COMPLEET).after(15);
        story.does(KAREL, story.judges(1, List.of()));

        assertThat(story.became("ontvankelijkheid")).containsExactly("MISSED");
    }

    @Test
    void inadmissibleIsAnAdviceOnWhichTheBevoegdGezagDecidesAndTheAangeklaagdeHearsNothing() {
        var story = Story.at(Stage.COMPLEET);
        story.does(KAREL, story.judges(1, BOTH));
        assertThat(story.told()).containsExactly("ontvankelijkheid -> klager",
                "advies-niet-ontvankelijk -> bevoegd-gezag");
        assertThat(story.reads(GREET)).as("ground and reason, not the klaagschrift")
                .containsExactly("ADVIES_NIET_ONTVANKELIJK");

        story.does(GREET, new Act.BeslisNietOntvankelijk(1, true, "s"));

        assertThat(story.told()).containsExactly("niet-ontvankelijk -> klager", "niet-ontvankelijk -> secretaris");
        assertThat(story.stage(1)).isEqualTo(Stage.NIET_ONTVANKELIJK);
        assertThat(story.now().ledger().terms()).noneMatch(term -> term.runs());
        assertThatThrownBy(() -> story.does(BAS, new Act.DienStukIn(1, "s", false))).isInstanceOf(NotFound.class);
        assertRefused(story, NOA, new Act.TrekIn(1), "stage", null);
    }

    @Test
    void theBevoegdGezagSendsItBackOnceAndThenDecidesForGood() {
        var story = Story.at(Stage.TERUG_BIJ_COMMISSIE);
        assertThat(story.told()).containsExactly("teruggezonden -> secretaris", "teruggezonden -> voorzitter");
        story.after(3).does(KAREL, story.judges(1, BOTH));

        story.does(GREET, new Act.BeslisNietOntvankelijk(1, false, "s"));

        assertThat(story.stage(1)).as("not sent back again").isEqualTo(Stage.ONTVANKELIJK);
        assertThat(story.running("advies", 1).start()).isEqualTo(story.today());
        assertThat(story.told()).containsExactly("ontvankelijkheid -> klager", "beslissing-genomen -> secretaris");
    }

    @Test
    void foundAdmissibleAfterAllTheTermOfTheAdviceStartsThatDay() {
        var story = Story.at(Stage.TERUG_BIJ_COMMISSIE).after(5);
        story.does(KAREL, story.judges(1, List.of()));

        assertThat(story.running("advies", 1).start()).isEqualTo(story.today());
    }

    @Test
    void partlyAdmissibleGoesTwoWaysAndTheAangeklaagdeNeverReadsOfTheOtherPart() {
        var story = Story.at(Stage.COMPLEET);
        story.does(KAREL, story.judges(1, List.of("g2")));

        assertThat(story.now().tracks()).extracting(track -> track.nr() + " " + track.stage() + " "
                + track.subject().gedragingen()).containsExactly("1 ONTVANKELIJK [g1]",
                        "2 ADVIES_NIET_ONTVANKELIJK [g2]");
        story.does(KIKI, new Act.StuurAfschrift(1, "bas", "s"))
                .does(GREET, new Act.BeslisNietOntvankelijk(2, true, "s"));
        assertThat(story.reads(BAS)).containsExactly("AFSCHRIFT");
        assertThat(story.now().ledger().knows(BAS.as(), 2)).isFalse();
    }

    @Test
    void partlyAdmissibleTheSecondTimeTheRestIsNotSentBackAgain() {
        var story = Story.at(Stage.TERUG_BIJ_COMMISSIE);
        story.does(KAREL, story.judges(1, List.of("g1")));
        assertThat(story.stage(1)).isEqualTo(Stage.ADVIES_NIET_ONTVANKELIJK);
        assertThat(story.stage(2)).isEqualTo(Stage.ONTVANKELIJK);

        story.does(GREET, new Act.BeslisNietOntvankelijk(1, false, "s"));

        assertThat(story.stage(1)).isEqualTo(Stage.ONTVANKELIJK);
    }

    @Test
    void everyActIsJudgedWithAGroundOfTheRegelsetOrNone() {
        var story = Story.at(Stage.COMPLEET);

        assertRefused(story, KAREL, new Act.Beoordeel(1, Map.of("g1", ""), "s", null), "unnamed", "KR-2021 art. 9.1");
        assertRefused(story, KAREL, new Act.Beoordeel(1, Map.of("g1", "", "g2", "zomaar"), "s", "a"), "ground", ART);
        assertRefused(story, KAREL, new Act.Beoordeel(1, Map.of("g1", "", "g2", "f"), "s", null),
                "advice-inadmissible", ART);
        assertRefused(story, KAREL, new Act.Beoordeel(1, Map.of("g1", "", "g2", ""), "s", "a"),
                "advice-inadmissible", ART);
        for (var ground : List.of("b", "e", "te-lang-geleden", "aangeklaagde-geen-partij")) {
            var other = Story.at(Stage.COMPLEET);
            other.does(KAREL, new Act.Beoordeel(1, Map.of("g1", "", "g2", ground), "s", "a"));
            assertThat(other.now().tracks()).hasSize(2);
        }
    }

    @Test
    void withoutABevoegdGezagNobodyIsAdvised() {
        var story = Story.at(Stage.BEVESTIGD).does(KIKI, new Act.NoemAangeklaagden(List.of(BOTH)));
        story.does(KIKI, new Act.StelCommissieSamen(story.candidates()))
                .does(KIKI, new Act.MarkeerCompleet(story.today()));

        assertRefused(story, KAREL, story.judges(1, BOTH), "no-authority", "KR-2021 art. 2 onder n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"noa", "kiki", "uma", "zit-1"})
    void whoIsInvolvedDoesNotDecideForTheEmployer(String involved) {
        var story = Story.at(Stage.COMPLEET);

        assertRefused(story, KIKI, new Act.WijsBevoegdGezagAan(1, involved, "gerda"), "authority-involved",
                "KR-2021 art. 2 onder n");
        assertRefused(story, KIKI, new Act.WijsBevoegdGezagAan(1, "greet", involved), "authority-involved",
                "KR-2021 art. 2 onder n");
        assertRefused(story, KIKI, new Act.WijsBevoegdGezagAan(1, "greet", "greet"), "authority-deputy",
                "KR-2021 art. 2 onder n");
    }

    @Test
    void theBevoegdGezagKnowsNothingUntilThereIsAnAdvice() {
        for (var stage : List.of(Stage.COMPLEET, Stage.ONTVANKELIJK, Stage.FEITEN_VOORGELEGD)) {
            assertThatThrownBy(() -> Story.at(stage).does(GREET, new Act.LeesAdvies(1))).isInstanceOf(NotFound.class);
            assertThat(Reading.readers(Story.at(stage).now())).noneMatch(reader -> reader.as() == GREET.as());
        }
    }

    @Test
    void theAfschriftGoesToTheAangeklaagdeAndToNobodyWhoHandlesTheKlacht() {
        var story = Story.at(Stage.ONTVANKELIJK);
        for (var account : List.of("noa", "kiki", "zit-1", "greet", "gerda")) {
            assertRefused(story, KIKI, new Act.StuurAfschrift(1, account, "s"), "accused-handles", "KR-2021 art. 10.3");
        }

        story.does(KIKI, new Act.StuurAfschrift(1, "bas", "s"));

        assertThat(story.told()).containsExactly("afschrift -> aangeklaagde");
        assertThat(story.reads(BAS)).containsExactly("AFSCHRIFT");
    }

    @Test
    void severalAangeklaagdenAreJudgedOneByOneAndTheTermIsMetWithTheLast() {
        var story = Story.at(Stage.BEVESTIGD).prepared()
                .does(KIKI, new Act.NoemAangeklaagden(List.of(BOTH, List.of("g3"))))
                .does(KIKI, new Act.MarkeerCompleet(Story.FILED));
        story.does(KAREL, story.judges(1, List.of()));
        assertThat(story.became("ontvankelijkheid")).containsExactly("RUNNING");

        story.does(KAREL, story.judges(2, List.of()));

        assertThat(story.became("ontvankelijkheid")).containsExactly("MET");
        story.does(KIKI, new Act.StuurAfschrift(1, "bas", "s")).does(KIKI, new Act.StuurAfschrift(2, "bo", "s2"));
        assertThat(Reading.of(story.now(), BAS)).as("each reads of their own part").extracting(piece -> piece.stuk())
                .containsExactly("s");
    }
}
