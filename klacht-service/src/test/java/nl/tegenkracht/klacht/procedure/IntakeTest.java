package nl.tegenkracht.klacht.procedure;

import static nl.tegenkracht.klacht.procedure.RefusedAssert.assertRefused;
import static nl.tegenkracht.klacht.procedure.Story.BAS;
import static nl.tegenkracht.klacht.procedure.Story.FILED;
import static nl.tegenkracht.klacht.procedure.Story.KAREL;
import static nl.tegenkracht.klacht.procedure.Story.KIKI;
import static nl.tegenkracht.klacht.procedure.Story.NOA;
import static nl.tegenkracht.klacht.procedure.Story.OTTO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.klacht.procedure.act.Act;
import nl.tegenkracht.klacht.procedure.state.Stage;
import org.junit.jupiter.api.Test;

/** From receipt to complete. */
class IntakeTest {

    private static final List<List<String>> TWO = List.of(List.of("g1", "g2"), List.of("g3"));

    @Test
    void theKlagerHearsThatItWasReceivedAndNobodyElseHearsAnything() {
        var story = Story.kr2021().does(KIKI, new Act.BevestigOntvangst());

        assertThat(story.told()).containsExactly("ontvangstbevestiging -> klager");
        assertThat(story.stage(1)).isEqualTo(Stage.BEVESTIGD);
        assertRefused(story, KIKI, new Act.BevestigOntvangst(), "stage", "KR-2021 art. 9.4");
    }

    @Test
    void withoutAKnownRegelsetItIsReceivedAddedToAndWithdrawnAndNothingElse() {
        var story = Story.under(null, FILED).does(KIKI, new Act.BevestigOntvangst()).does(NOA, new Act.VulAan("s"));

        assertRefused(story, KIKI, new Act.MarkeerCompleet(FILED), "rules-unknown", null);
        assertThat(story.does(NOA, new Act.TrekIn(0)).stage(1)).isEqualTo(Stage.INGETROKKEN);
    }

    @Test
    void whatIsMissingIsAskedForOnceAndAgainOnlyIfTheKlagerWantsTo() {
        var story = Story.at(Stage.AANVULLEN);
        assertThat(story.told()).containsExactly("verzoek-aanvulling -> klager");
        assertThat(story.running("aanvulling", 0).einde()).isEqualTo(FILED.plusWeeks(2));

        assertRefused(story, KIKI, new Act.VraagAanvulling("s", false), "asked-before", "KR-2021 art. 9.3");
        story.after(10).does(KIKI, new Act.VraagAanvulling("s", true));

        assertThat(story.became("aanvulling")).containsExactly("SUPERSEDED", "RUNNING");
        assertThat(story.running("aanvulling", 0).einde()).isEqualTo(FILED.plusDays(10).plusWeeks(2));
        assertRefused(story, KIKI, new Act.VraagAanvulling("s", true), "asked-before", "KR-2021 art. 9.3");
    }

    @Test
    void whoAddsInTimeMeetsTheTermAndTheCommissieSaysWhetherItIsComplete() {
        var story = Story.at(Stage.AANVULLEN).after(14).does(NOA, new Act.VulAan("s"));
        assertThat(story.became("aanvulling")).containsExactly("MET");
        assertThat(story.stage(1)).as("fields do not decide that it is complete").isEqualTo(Stage.AANVULLEN);

        story.does(KAREL, new Act.MarkeerCompleet(story.today()));

        assertThat(story.stage(1)).isEqualTo(Stage.COMPLEET);
        assertThat(story.running("ontvankelijkheid", 0).einde()).isEqualTo(FILED.plusDays(14).plusWeeks(2));
    }

    @Test
    void onceTheTermToCompleteItIsOverNobodyCanKeepTheNextOneFromStarting() {
        for (var answered : List.of(true, false)) {
            var story = Story.at(Stage.AANVULLEN);
            if (answered) {
                story.after(3).does(NOA, new Act.VulAan("s"));
            }
            assertThat(story.on(FILED.plusDays(14)).stage(1)).isEqualTo(Stage.AANVULLEN);

            story.on(FILED.plusDays(40));

            assertThat(story.stage(1)).isEqualTo(Stage.COMPLEET);
            assertThat(story.now().intake().compleet()).isEqualTo(FILED.plusDays(15));
            assertThat(story.running("ontvankelijkheid", 0).einde()).isEqualTo(FILED.plusDays(15).plusWeeks(2));
            assertThat(story.became("aanvulling")).containsExactly(answered ? "MET" : "LAPSED");
        }
    }

    @Test
    void itIsCompleteFromTheDayOnWhichTheLastOfItCameInNotEarlierThanItWasFiled() {
        var story = Story.at(Stage.BEVESTIGD).after(8);

        assertRefused(story, KIKI, new Act.MarkeerCompleet(FILED.minusDays(1)), "complete-day", "KR-2021 art. 10.1");
        assertRefused(story, KIKI, new Act.MarkeerCompleet(FILED.plusDays(9)), "complete-day", "KR-2021 art. 10.1");
        story.does(KIKI, new Act.MarkeerCompleet(FILED.plusDays(2)));
        assertThat(story.running("ontvankelijkheid", 0).einde()).isEqualTo(FILED.plusDays(2).plusWeeks(2));
        assertThat(story.became("intake")).as("later than the norm").containsExactly("MISSED");
    }

    @Test
    void theSecretarisSaysAboutHowManyPeopleItIsBeforeItIsJudged() {
        var story = Story.at(Stage.BEVESTIGD)
                .does(KIKI, new Act.NoemAangeklaagden(List.of(List.of("g1", "g2"), List.of("g2"), List.of("g3"))));
        assertThat(story.now().tracks()).extracting(track -> track.subject().aangeklaagde()).containsExactly(1, 2, 3);

        story.does(KIKI, new Act.NoemAangeklaagden(List.of(List.of("g1"), List.of("g2"))));

        assertThat(story.now().tracks()).hasSize(2);
        assertRefused(story, KIKI, new Act.NoemAangeklaagden(List.of()), "subjects", "KR-2021 art. 9.1");
        assertRefused(story, KIKI, new Act.NoemAangeklaagden(List.of(List.of("g1", "g1"))), "subjects",
                "KR-2021 art. 9.1");
        assertRefused(Story.at(Stage.ONTVANKELIJK), KIKI, new Act.NoemAangeklaagden(List.of(List.of("g"))), "stage",
                "KR-2021 art. 9.1");
    }

    @Test
    void whatWasJudgedOrWithdrawnIsNotNamedAnewAndItsPanelIsNotComposedAnew() {
        var story = Story.at(Stage.BEVESTIGD).does(KIKI, new Act.NoemAangeklaagden(TWO)).does(NOA, new Act.TrekIn(1))
                .does(KIKI, new Act.MarkeerCompleet(FILED));
        assertThat(story.stage(1)).as("what was withdrawn does not come back").isEqualTo(Stage.INGETROKKEN);
        assertRefused(story, KIKI, new Act.NoemAangeklaagden(TWO), "judged-before", "KR-2021 art. 9.1");

        var judged = Story.at(Stage.BEVESTIGD).does(KIKI, new Act.NoemAangeklaagden(TWO)).does(KIKI,
                new Act.MarkeerCompleet(FILED));
        judged.does(KAREL, judged.judges(1, List.of()));
        assertRefused(judged, KIKI, new Act.NoemAangeklaagden(TWO), "judged-before", "KR-2021 art. 9.1");
        assertRefused(judged, KIKI, new Act.StelCommissieSamen(judged.candidates()), "judged-before",
                "KR-2021 art. 7.4");
    }

    @Test
    void forWhoTakesNoPartInItItIsNotThere() {
        for (var who : List.of(OTTO, BAS)) {
            assertThatThrownBy(() -> Story.at(Stage.COMPLEET).does(who, new Act.VulAan("s")))
                    .isInstanceOf(NotFound.class);
        }
        var story = Story.at(Stage.COMPLEET);
        assertRefused(story, KIKI, new Act.VulAan("s"), "participant", "KR-2021 art. 9.3");
        assertRefused(story, NOA, new Act.MarkeerCompleet(FILED), "participant", "KR-2021 art. 10.1");
    }
}
