package nl.tegenkracht.klacht.procedure;

import static nl.tegenkracht.klacht.procedure.Story.BAS;
import static nl.tegenkracht.klacht.procedure.Story.GREET;
import static nl.tegenkracht.klacht.procedure.Story.KAREL;
import static nl.tegenkracht.klacht.procedure.Story.KIKI;
import static nl.tegenkracht.klacht.procedure.Story.NOA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.klacht.fixture.RegelsFixture;
import nl.tegenkracht.klacht.procedure.act.Act;
import nl.tegenkracht.klacht.procedure.state.Actor;
import nl.tegenkracht.klacht.procedure.state.RunningTerm.TermStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the terms of a klacht filed on any day in thirty years. A seed that fails is in the name of the test. */
class TermsOverThirtyYearsTest {

    private static final int DAYS = 30 * 365;
    private static final int TRIES = 60;
    private static final Set<String> LEGAL = Set.of("aanvulling", "ontvankelijkheid", "advies", "beslissing");

    static Stream<Long> seeds() {
        return Stream.of(1L, 20_261_128L, 4_711L);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whoDoesEverythingOnTheLastDayIsInTimeAndDecidesAfterSixteenWeeks(long seed) {
        var random = new Random(seed);
        for (var tries = 0; tries < TRIES; tries++) {
            var filed = LocalDate.of(2010, 1, 1).plusDays(random.nextInt(DAYS));
            var story = lastDays(RegelsFixture.kr2021(), filed, 0);

            assertThat(became(story)).as("filed on %s", filed).containsOnly(TermStatus.MET);
            assertThat(story.today()).as("2, 2, 8 and 4 weeks").isEqualTo(filed.plusWeeks(16));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whoDoesEverythingADayLaterIsLateWithEverything(long seed) {
        var random = new Random(seed);
        for (var regelset : List.of(RegelsFixture.kr2021(), InventedRegels.regelset())) {
            for (var tries = 0; tries < TRIES; tries++) {
                var filed = LocalDate.of(2010, 1, 1).plusDays(random.nextInt(DAYS));
                var story = lastDays(regelset, filed, 1);

                assertThat(became(story)).as("filed on %s", filed).containsOnly(TermStatus.LAPSED, TermStatus.MISSED);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void underTheOtherRegelingTheLastDayIsInTimeToo(long seed) {
        var random = new Random(seed);
        for (var tries = 0; tries < TRIES; tries++) {
            var filed = LocalDate.of(2010, 1, 1).plusDays(random.nextInt(DAYS));
            var story = lastDays(InventedRegels.regelset(), filed, 0);

            assertThat(became(story)).as("filed on %s", filed).containsOnly(TermStatus.MET);
            assertThat(story.now().ledger().terms()).filteredOn(term -> LEGAL.contains(term.code()))
                    .as("filed on %s", filed).allMatch(term -> term.einde().isAfter(term.start()));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void adjournedForAsLongAsPossibleItTakesTwentyWeeksAndTheNoticeMovesAlong(long seed) {
        var random = new Random(seed);
        for (var tries = 0; tries < TRIES; tries++) {
            var filed = LocalDate.of(2010, 1, 1).plusDays(random.nextInt(DAYS));
            var story = received(RegelsFixture.kr2021(), filed, 0);
            story.on(story.running("beslissing", 1).einde());
            story.does(GREET, new Act.Verdaag(1, story.today().plusWeeks(4), "s"));

            assertThat(story.running("beslissing", 1).einde()).isEqualTo(filed.plusWeeks(20));
            assertThat(story.now().ledger().running("bericht", 1)).hasSize(2)
                    .allMatch(term -> term.einde().equals(filed.plusWeeks(20)));
        }
    }

    private static Set<TermStatus> became(Story story) {
        return story.now().ledger().terms().stream().filter(term -> LEGAL.contains(term.code()))
                .map(term -> term.status()).collect(Collectors.toSet());
    }

    private static Story lastDays(Regelset regelset, LocalDate filed, int late) {
        var story = received(regelset, filed, late);
        return lastDay("beslissing", 1, late, story).does(GREET, new Act.Beslis(1, true, "s", null));
    }

    /** Everything on the last day, or as many days later, until the bevoegd gezag has the advice. */
    private static Story received(Regelset regelset, LocalDate filed, int late) {
        var story = Story.under(regelset, filed);
        story.does(KIKI, new Act.BevestigOntvangst()).does(KIKI, new Act.StelCommissieSamen(story.candidates()))
                .prepared().does(KIKI, new Act.VraagAanvulling("v", false));
        if (late == 0) {
            lastDay("aanvulling", 0, 0, story).does(NOA, new Act.VulAan("s"))
                    .does(KIKI, new Act.MarkeerCompleet(story.today()));
        } else {
            story.on(story.running("aanvulling", 0).einde().plusDays(late));
        }
        lastDay("ontvankelijkheid", 0, late, story).does(KAREL, story.judges(1, List.of()))
                .does(KIKI, new Act.StuurAfschrift(1, "bas", "s"))
                .does(KIKI, new Act.PlanHoorzitting(1, story.today().plusDays(3), false, story.today(), "s")).after(3)
                .does(KIKI, new Act.HoudHoorzitting(1, List.of(), "s")).does(KIKI, new Act.LegFeitenVoor(1, "s"))
                .does(NOA, new Act.Reageer(1, "c", null)).does(BAS, new Act.Reageer(1, "c", null));
        story.does(KAREL, story.adopts(1, "ja")).does(KAREL, new Act.OndertekenAdvies(1));
        return lastDay("advies", 1, late, story).does(KIKI, new Act.OndertekenAdvies(1)).does(Actor.SYSTEEM,
                new Act.LegAdviesTerInzage(1, story.today()));
    }

    private static Story lastDay(String term, int track, int late, Story story) {
        return story.on(story.running(term, track).einde().plusDays(late));
    }
}
