package nl.tegenkracht.klacht.procedure;

import static nl.tegenkracht.klacht.procedure.RefusedAssert.assertRefused;
import static nl.tegenkracht.klacht.procedure.Story.BAS;
import static nl.tegenkracht.klacht.procedure.Story.KAREL;
import static nl.tegenkracht.klacht.procedure.Story.KIKI;
import static nl.tegenkracht.klacht.procedure.Story.NOA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.klacht.procedure.act.Act;
import nl.tegenkracht.klacht.procedure.act.ActKind;
import nl.tegenkracht.klacht.procedure.state.Actor;
import nl.tegenkracht.klacht.procedure.state.Bereik.Kanaal;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who stands by a party, and how a party is reached (review A22, D, E14). */
class BijstandTest {

    private static final Actor VERA = new Actor("vera", Participant.VERTROUWENSPERSOON);
    private static final Actor VONNE = new Actor("vonne", Participant.VERTROUWENSPERSOON);

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"BESLIST", "NIET_ONTVANKELIJK", "INGETROKKEN", "BEEINDIGD"})
    void whoReadsAlongReadsExactlyWhatTheKlagerReadsAndDoesNothing(Stage stage) {
        var story = Story.at(stage).does(NOA, new Act.LaatMeelezen("vera", true));

        assertThat(Reading.of(story.now(), VERA)).isEqualTo(Reading.of(story.now(), NOA));
        assertThat(Reading.letters(story.now(), VERA)).isEqualTo(Reading.letters(story.now(), NOA));
        assertThat(Reading.terms(story.now(), VERA)).isEqualTo(Reading.terms(story.now(), NOA));
        assertThat(Reading.stage(story.now(), 1, VERA)).isEqualTo(Reading.stage(story.now(), 1, NOA));
        assertThat(story.offered(VERA)).containsExactly(ActKind.BEEINDIG_BIJSTAND);
    }

    @Test
    void anotherOneReadsAlongWithTheAangeklaagdeAndSeesOnlyThat() {
        var story = Story.at(Stage.HOORZITTING_GEPLAND).does(BAS, new Act.LaatMeelezen("vonne", true));

        assertThat(Reading.of(story.now(), VONNE)).isEqualTo(Reading.of(story.now(), BAS));
        assertThat(story.reads(VONNE)).containsExactly("AFSCHRIFT", "UITNODIGING");
        assertThat(story.told()).containsExactly("meelezen -> aangeklaagde", "meelezen -> secretaris");
    }

    @Test
    void nobodyReadsAlongWithBothSidesAndWhyNotIsNotSaid() {
        var story = Story.at(Stage.VERSTREKT).does(NOA, new Act.LaatMeelezen("vera", true));

        assertRefused(story, BAS, new Act.LaatMeelezen("vera", true), "companion", null);
        assertRefused(story, BAS, new Act.LaatMeelezen("vonne", false), "companion", null);
        assertRefused(story, NOA, new Act.LaatMeelezen("vonne", true), "companion-before", null);
    }

    @Test
    void itEndsAtOnceByEitherOfThemAndWhenTheCaseIsOver() {
        var byTheKlager = Story.at(Stage.COMPLEET).does(NOA, new Act.LaatMeelezen("vera", true));
        assertThat(Reading.readers(byTheKlager.now())).contains(VERA);
        assertThat(Reading.readers(byTheKlager.does(NOA, new Act.BeeindigBijstand(1)).now())).doesNotContain(VERA);

        var byVera = Story.at(Stage.COMPLEET).does(NOA, new Act.LaatMeelezen("vera", true))
                .does(VERA, new Act.BeeindigBijstand(1));
        assertThat(Reading.readers(byVera.now())).doesNotContain(VERA);
        assertThat(Reading.of(byVera.now(), VERA)).isEmpty();

        var over = Story.at(Stage.COMPLEET).does(NOA, new Act.LaatMeelezen("vera", true)).does(NOA, new Act.TrekIn(0));
        assertThat(Reading.readers(over.now())).contains(NOA).doesNotContain(VERA);
    }

    @Test
    void nobodyEndsWhatIsOfSomebodyElse() {
        var story = Story.at(Stage.VERSTREKT).does(NOA, new Act.LaatMeelezen("vera", true))
                .does(BAS, new Act.LaatMeelezen("vonne", true));

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> story.does(BAS, new Act.BeeindigBijstand(1)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> story.does(VERA, new Act.BeeindigBijstand(2)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> story.does(KIKI, new Act.BeeindigBijstand(1)));
    }

    @Test
    void whoAssistsIsReadByTheKlachtencommissieAndByThatPartyOnly() {
        var story = Story.at(Stage.VERSTREKT).does(NOA, new Act.NoemRaadsman("r"));

        assertThat(story.reads(KIKI)).contains("RAADSMAN");
        assertThat(story.reads(KAREL)).contains("RAADSMAN");
        assertThat(story.reads(NOA)).contains("RAADSMAN");
        assertThat(story.reads(BAS)).doesNotContain("RAADSMAN");
        assertThat(story.does(NOA, new Act.NoemRaadsman("s")).now().surroundings().active()).hasSize(1);
        assertThat(story.does(KIKI, new Act.BeeindigBijstand(2)).now().surroundings().active()).isEmpty();
    }

    @Test
    void whoComesAlongToTheHearingIsKnownToBothBeforeIt() {
        var story = Story.at(Stage.HOORZITTING_GEPLAND).does(BAS, new Act.ZegWieMeekomt(1, "b"));

        assertThat(story.told()).containsExactly("begeleiding -> klager", "begeleiding -> secretaris");
        assertThat(story.reads(NOA)).contains("BEGELEIDING");
        assertRefused(story.after(15), BAS, new Act.ZegWieMeekomt(1, "b"), "hearing-over", "KR-2021 art. 11.1");
    }

    @Test
    void howAPartyIsReachedIsKnownToTheKlachtencommissieAndTheLastChoiceCounts() {
        var story = Story.at(Stage.VERSTREKT).does(BAS, new Act.KiesBereikbaarheid(Kanaal.POST, "thuis"))
                .does(BAS, new Act.KiesBereikbaarheid(Kanaal.TELEFOON, "nummer"));

        assertThat(story.now().surroundings().channelOf(BAS)).isEqualTo(Kanaal.TELEFOON);
        assertThat(story.now().surroundings().channelOf(NOA)).isEqualTo(Kanaal.PORTAAL);
        assertThat(story.reads(NOA)).doesNotContain("BEREIKBAARHEID");
        assertThat(story.told()).isEmpty();
        assertRefused(story, BAS, new Act.KiesBereikbaarheid(Kanaal.POST, null), "reach-where", null);
        assertRefused(story, NOA, new Act.KiesBereikbaarheid(Kanaal.TELEFOON, null), "reach-where", null);
        assertThat(story.does(NOA, new Act.KiesBereikbaarheid(Kanaal.POST, null)).now().surroundings()
                .channelOf(NOA)).as("the address of the klaagschrift").isEqualTo(Kanaal.POST);
    }
}
