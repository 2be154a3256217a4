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
import java.util.Map;
import nl.tegenkracht.klacht.procedure.act.Act;
import nl.tegenkracht.klacht.procedure.state.Advice.AdviceKind;
import nl.tegenkracht.klacht.procedure.state.Advice.Agreement;
import nl.tegenkracht.klacht.procedure.state.Stage;
import org.junit.jupiter.api.Test;

/** The advice of the Klachtencommissie. */
class AdviceTest {

    private static final String VOTES = "KR-2021 art. 12.7";

    @Test
    void onlyAfterBothReactedOrTheirTimeIsOverThereIsAnAdvice() {
        var story = Story.at(Stage.FEITEN_VOORGELEGD).does(NOA, new Act.Reageer(1, "c", null));
        var lastDay = story.running("reactie-feiten", 1).einde();
        assertRefused(story, KAREL, story.adopts(1, "ja"), "reaction-open", "KR-2021 art. 12.1");
        assertRefused(story.on(lastDay), KAREL, story.adopts(1, "ja"), "reaction-open", "KR-2021 art. 12.1");

        story.on(lastDay.plusDays(1)).does(KAREL, story.adopts(1, "ja"));

        assertThat(story.stage(1)).isEqualTo(Stage.ADVIES_VASTGESTELD);
        assertThat(story.told()).as("nobody hears of it before it is signed").isEmpty();
    }

    @Test
    void aLatePieceThatWasAdmittedIsAnsweredFirst() {
        var story = Story.at(Stage.FEITEN_VOORGELEGD).does(NOA, new Act.Reageer(1, "c", null))
                .does(BAS, new Act.Reageer(1, "c", null)).does(NOA, new Act.DienStukIn(1, "nieuw", true));
        assertRefused(story, KAREL, story.adopts(1, "ja"), "reaction-open", "KR-2021 art. 12.1");
        story.does(KAREL, new Act.BeslisLaatStuk(1, "nieuw", true, "r"));
        assertRefused(story, KAREL, story.adopts(1, "ja"), "reaction-open", "KR-2021 art. 12.1");

        story.does(BAS, new Act.DienStukIn(1, "antwoord", true)).does(KAREL, story.adopts(1, "ja"));

        assertThat(story.became("reactie-laat-stuk")).containsExactly("MET");
    }

    @Test
    void everyMemberVotesAndASplitPanelSaysBothViews() {
        var story = heardOut();
        assertRefused(story, KAREL, votes(Map.of("zit-0", "ja", "zit-1", "ja"), null), "votes", VOTES);
        assertRefused(story, KAREL, votes(Map.of("zit-0", "ja", "zit-1", "ja", "uma", "ja"), null), "votes", VOTES);
        assertRefused(story, KAREL, votes(Map.of("zit-0", "ja", "zit-1", "ja", "zit-2", "nee"), null), "minority",
                VOTES);
        assertRefused(story, KAREL, votes(Map.of("zit-0", "ja", "zit-1", "ja", "zit-2", "ja"), "m"), "minority",
                VOTES);

        assertThat(agreement("ja", "ja", "ja")).isEqualTo(Agreement.UNANIEM);
        assertThat(agreement("ja", "nee", "nee")).isEqualTo(Agreement.MEERDERHEID);
        assertThat(agreement("ja", "nee", "anders")).as("that of the chair").isEqualTo(Agreement.DOORSLAG_VOORZITTER);
    }

    @Test
    void whoVotedWhatIsForThePanelAlone() {
        var story = Story.at(Stage.BESLIST);

        assertThat(story.reads(KAREL)).contains("STEMMEN");
        assertThat(story.reads(LOTTE)).contains("STEMMEN");
        for (var other : List.of(KIKI, NOA, BAS, GREET)) {
            assertThat(story.reads(other)).contains("ADVIES").doesNotContain("STEMMEN");
        }
        assertThat(story.now().track(1).orElseThrow().advice().toString()).doesNotContain("zit-1", "zit-2");
    }

    @Test
    void chairAndSecretarisSignAndThenItGoesToTheBevoegdGezagAndBothParties() {
        var story = Story.at(Stage.ADVIES_VASTGESTELD).does(KAREL, new Act.OndertekenAdvies(1));
        assertThat(story.told()).isEmpty();
        assertThat(story.reads(NOA)).doesNotContain("ADVIES");
        assertRefused(story, KAREL, new Act.OndertekenAdvies(1), "signed-before", "KR-2021 art. 12.5");

        story.does(KIKI, new Act.OndertekenAdvies(1));

        assertThat(story.told()).containsExactly("advies -> bevoegd-gezag", "afschrift-advies -> klager",
                "afschrift-advies -> aangeklaagde");
        assertThat(story.became("advies")).containsExactly("MET");
        assertThat(story.reads(NOA)).contains("ADVIES", "ZIENSWIJZE");
    }

    @Test
    void theReportOfTheHearingGoesAlongUnlessThereAreWeightyReasons() {
        assertThat(Story.at(Stage.ADVIES_UITGEBRACHT).reads(GREET)).contains("ADVIES", "HOORVERSLAG");

        var story = heardOut();
        story.does(KAREL, new Act.StelAdviesVast(1, AdviceKind.PREVENTIEF,
                Map.of("zit-0", "ja", "zit-1", "ja", "zit-2", "ja"), "a", "v", null, "redenen"))
                .does(KAREL, new Act.OndertekenAdvies(1)).does(KIKI, new Act.OndertekenAdvies(1));

        assertThat(Reading.of(story.now(), GREET)).extracting(piece -> piece.stuk()).contains("a", "redenen");
        assertThat(story.reads(GREET)).doesNotContain("HOORVERSLAG");
    }

    @Test
    void aLaterAdviceHasANewDayAndBothPartiesHearIt() {
        var story = Story.at(Stage.VERSTREKT);
        var end = story.running("advies", 1).einde();
        assertRefused(story, KAREL, new Act.KondigLaterAdviesAan(1, end, "s"), "later-day", "KR-2021 art. 12.3");

        story.does(KAREL, new Act.KondigLaterAdviesAan(1, end.plusDays(20), "s"));

        assertThat(story.told()).containsExactly("later-advies -> klager", "later-advies -> aangeklaagde");
        assertThat(story.became("advies")).containsExactly("SUPERSEDED", "RUNNING");
        assertThat(story.running("advies", 1).einde()).isEqualTo(end.plusDays(20));
    }

    @Test
    void announcedAfterTheLastDayTheTermWasMissed() {
        var story = Story.at(Stage.VERSTREKT);
        story.on(story.running("advies", 1).einde().plusDays(1));

        story.does(KAREL, new Act.KondigLaterAdviesAan(1, story.today().plusDays(5), "s"));

        assertThat(story.became("advies")).containsExactly("MISSED", "RUNNING");
    }

    @Test
    void beforeTheAfschriftNoLaterAdviceIsAnnouncedForTheAangeklaagdeWouldHearIt() {
        var story = Story.at(Stage.ONTVANKELIJK);

        assertRefused(story, KAREL, new Act.KondigLaterAdviesAan(1, story.today().plusDays(99), "s"), "stage",
                "KR-2021 art. 12.3");
    }

    private static Story heardOut() {
        return Story.at(Stage.FEITEN_VOORGELEGD).does(NOA, new Act.Reageer(1, "c", "z")).does(BAS,
                new Act.Reageer(1, "c", null));
    }

    private static Agreement agreement(String... views) {
        var story = heardOut();
        story.does(KAREL, story.adopts(1, views));
        return story.now().track(1).orElseThrow().advice().eenstemming();
    }

    private static Act.StelAdviesVast votes(Map<String, String> votes, String minority) {
        return new Act.StelAdviesVast(1, AdviceKind.CORRIGEREND, votes, "a", "v", minority, null);
    }
}
