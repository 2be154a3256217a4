package nl.tegenkracht.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tegenkracht.local.demo.StoryStep.Act;
import org.junit.jupiter.api.Test;
import tools.jackson.jr.ob.JSON;

/** What the script of the demonstration says, and what it makes of two years. */
class StoryScriptTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 11, 28);
    private static final int DAYS = 730;
    private static final Path DEMO = demo();

    private final DemoPeople people = DemoPeople.read(DEMO);
    private final List<DemoAct> acts = acts();

    @Test
    void aStoryIsReadAsItIsWritten() {
        var story = StoryScript
                .parse(List.of("# nothing", "== cold-shoulder pesten noa>vera@3 in=ambtelijk crowd=2", "",
                        "+0 melder meldt: Zij {zwijgt|kijkt weg}. // Al weken.", "  waar: op de gang",
                        "+2 vp schrijft: Dank u.",
                        "+4 melder wisselt"))
                .getFirst();

        assertThat(story.parts()).containsExactly(new Story.Part("noa", "vera", 3));
        assertThat(story.steps()).extracting(StoryStep::act).containsExactly(Act.MELD, Act.BERICHT, Act.WISSEL);
        assertThat(story.steps().getFirst().fields()).containsEntry("waar", "op de gang");
        assertThat(Wording.of(story.steps().getFirst().text(), 1)).isEqualTo("Zij kijkt weg.\n\nAl weken.");
    }

    @Test
    void whoHandlesAKlachtDoesSoByName() {
        var steps = StoryScript.parse(List.of("== a pesten noa@0", "+0 klager klaagt: Dit.", "+2 kiki doet: beslis@1",
                "  tekst: Zo.", "+3 klager doet: reageer@1")).getFirst().steps();

        assertThat(steps.get(1)).isEqualTo(
                new StoryStep(2, StoryStep.Role.NAMED, "kiki", Act.DOET, "beslis@1", Map.of("tekst", "Zo.")));
        assertThat(steps.get(2).role()).isEqualTo(StoryStep.Role.FILER);
    }

    @Test
    void klachtenStandEverywhereBetweenFilingAndDecision() {
        assertThat(acts.stream().filter(act -> act.act() == Act.DOET)
                .collect(Collectors.groupingBy(DemoAct::thread, Collectors.reducing("", act -> String.valueOf(
                        act.fields().get(DemoHandeling.CODE)), (_, last) -> last)))
                .values()).contains("geef-uitvoeringsopdracht@1", "beslis-niet-ontvankelijk@1", "onderteken-advies@1",
                        "plan-hoorzitting@1", "vraag-aanvulling@0");
    }

    @Test
    void aLineThatIsNoneIsNamed() {
        assertThatIllegalArgumentException().isThrownBy(
                () -> StoryScript.parse(List.of("== a pesten crowd=1", "+0 melder meldt: Ja.", "+1 melder zwijgt")))
                .withMessageContaining("Line 3");
    }

    @Test
    void everybodyOnTheListHasSomethingToSee() throws Exception {
        var work = Stream.concat(acts.stream().map(DemoAct::who), acts.stream()
                .filter(act -> act.act() == Act.DIEN_IN).map(StoryScriptTest::behandelaar)).collect(Collectors.toSet());

        assertThat(JSON.std.listFrom(Files.readString(DEMO.resolve("personen.json"))))
                .allSatisfy(person -> assertThat(work)
                        .contains(String.valueOf(((Map<?, ?>) person).get("account"))));
    }

    @Test
    void everyMonthOfTwoYearsHasWork() {
        var months = acts.stream().map(act -> YearMonth.from(act.at().atZone(Timetable.ZONE)))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(months).hasSize(25).allSatisfy((month, count) -> assertThat(count).isPositive());
        assertThat(count(Act.MELD)).isBetween(150L, 300L);
        assertThat(count(Act.DIEN_IN)).isGreaterThanOrEqualTo(40);
        assertThat(count(Act.WISSEL)).isPositive();
        assertThat(count(Act.SLUIT_AF)).isGreaterThan(80);
        assertThat(count(Act.BEEINDIG)).isPositive();
        assertThat(count(Act.TREK_IN)).isPositive();
    }

    /** The limits count on the clock that is not moved: all of this is filed on one and the same day (record 0273). */
    @Test
    void nobodyFilesMoreThanTheLimitsLetThrough() {
        assertThat(most(Set.of(Act.MELD))).isLessThanOrEqualTo(20);
        assertThat(most(Set.of(Act.DIEN_IN))).isLessThanOrEqualTo(10);
        assertThat(most(Set.of(Act.VUL_AAN))).isLessThanOrEqualTo(50);
        assertThat(most(Set.of(Act.BERICHT))).isLessThanOrEqualTo(300);
    }

    @Test
    void theSameDaysGiveTheSameActsAndNoneLiesInTheFuture() {
        assertThat(acts()).isEqualTo(acts).extracting(DemoAct::key).doesNotHaveDuplicates();
        assertThat(acts).isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()))
                .allSatisfy(act -> assertThat(act.at()).isBefore(end()));
    }

    private static String behandelaar(DemoAct klacht) {
        var involved = klacht.fields().getOrDefault("betrokken", List.of());
        return involved.equals(List.of()) ? "kiki" : ((List<?>) involved).size() == 1 ? "karel" : "koen";
    }

    private long count(Act kind) {
        return acts.stream().filter(act -> act.act() == kind).count();
    }

    private long most(Set<Act> kinds) {
        return acts.stream().filter(act -> kinds.contains(act.act()))
                .collect(Collectors.groupingBy(DemoAct::who, Collectors.counting())).values().stream()
                .mapToLong(Long::longValue).max().orElseThrow();
    }

    private List<DemoAct> acts() {
        var stories = StoryScript.read(DEMO.resolve("verhalen.txt"));
        return new Timetable(people).of(new Casting(people, FIRST_DAY, DAYS).of(stories), end());
    }

    private static Instant end() {
        return FIRST_DAY.plusDays(DAYS).atTime(15, 0).atZone(Timetable.ZONE).toInstant();
    }

    private static Path demo() {
        var directory = Path.of("").toAbsolutePath();
        while (!Files.exists(directory.resolve("start"))) {
            directory = directory.getParent();
        }
        return directory.resolve("infra/demo");
    }
}
