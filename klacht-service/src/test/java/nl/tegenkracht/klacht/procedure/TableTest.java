package nl.tegenkracht.klacht.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.core.refusal.Refused;
import nl.tegenkracht.klacht.fixture.RegelsFixture;
import nl.tegenkracht.klacht.procedure.act.Act;
import nl.tegenkracht.klacht.procedure.act.ActKind;
import nl.tegenkracht.klacht.procedure.state.Actor;
import nl.tegenkracht.klacht.procedure.state.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every act of every participant in every stage, against {@code table.txt}, which is read by people. */
class TableTest {

    private static final List<Actor> PEOPLE = List.of(Story.NOA, Story.BAS, Story.KIKI, Story.KAREL, Story.LOTTE,
            Story.GREET, Story.GERDA, Actor.SYSTEEM, Story.OTTO);
    static final Set<String> BY_THE_TABLE = Set.of("klacht.procedure.refused.stage",
            "klacht.procedure.refused.not-now",
            "klacht.procedure.refused.participant");
    private static final Set<Stage> ADVISED = EnumSet.of(Stage.ADVIES_NIET_ONTVANKELIJK, Stage.TERUG_BIJ_COMMISSIE,
            Stage.NIET_ONTVANKELIJK, Stage.ADVIES_UITGEBRACHT, Stage.BIJ_BEVOEGD_GEZAG, Stage.BESLIST);
    /** Offered once there is something to decide on or to report; refused until then. */
    private static final Set<String> LATER = Set.of("beslis-extern-onderzoek", "leg-onderzoek-vast",
            "antwoord-op-bemiddeling", "beeindig-bemiddeling", "beeindig");
    static final Map<String, Set<String>> TABLE = table();

    @ParameterizedTest
    @EnumSource(Stage.class)
    void whatIsInTheTableIsPossibleAndNothingElse(Stage stage) {
        for (var regelset : List.of(RegelsFixture.kr2021(), InventedRegels.regelset())) {
            var story = Story.at(stage, regelset);
            for (var who : PEOPLE) {
                var expected = takesNoPart(who, stage)
                        ? Set.<String>of()
                        : TABLE.getOrDefault(stage + " | " + who.as(), Set.of());
                assertThat(possible(story, who)).as("%s in %s", who, stage)
                        .containsExactlyInAnyOrderElementsOf(expected.stream().filter(code -> !LATER.contains(code))
                                .toList());
                for (var kind : ActKind.values()) {
                    assertThat(refusedByTheTable(story, stage, who, kind)).as("%s %s in %s", who, kind, stage)
                            .isEqualTo(!expected.contains(kind.code()));
                }
            }
        }
    }

    @Test
    void theTableNamesEveryActAndEveryStage() {
        assertThat(TABLE.values().stream().flatMap(Set::stream).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(Stream.of(ActKind.values()).map(ActKind::code).toList());
        var acts = Stream.of(Act.class.getPermittedSubclasses()).flatMap(act -> act.isInterface()
                ? Stream.of(act.getPermittedSubclasses())
                : Stream.of(act));
        assertThat(acts).as("each act is one of the table").hasSize(ActKind.values().length);
        assertThat(TABLE.keySet().stream().map(key -> key.split(" ")[0]).distinct()).hasSize(Stage.values().length);
    }

    /** In {@code Story.at} the bevoegd gezag is told something by an advice only. */
    private static boolean takesNoPart(Actor who, Stage stage) {
        return who == Story.OTTO || who == Story.GERDA || who == Story.GREET && !ADVISED.contains(stage);
    }

    private static List<String> possible(Story story, Actor who) {
        return story.offered(who).stream().map(ActKind::code).toList();
    }

    private static boolean refusedByTheTable(Story before, Stage stage, Actor who, ActKind kind) {
        var story = before.copy();
        try {
            story.does(who, new Samples(stage.ordinal()).of(kind, story, who, 1));
            return false;
        } catch (NotFound refusal) {
            return !story.procedure().takesPart(who, 1);
        } catch (Refused refusal) {
            return BY_THE_TABLE.contains(refusal.getText().code());
        }
    }

    private static Map<String, Set<String>> table() {
        var table = new HashMap<String, Set<String>>();
        try (var lines = TableTest.class.getResourceAsStream("/procedure/table.txt")) {
            new String(lines.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" \\| "))
                    .forEach(cells -> table.put(cells[0] + " | " + cells[1], Set.of(cells[2].split(" "))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }
}
