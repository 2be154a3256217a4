package nl.tegenkracht.klacht.procedure;

import static nl.tegenkracht.klacht.procedure.RefusedAssert.assertRefused;
import static nl.tegenkracht.klacht.procedure.Story.GREET;
import static nl.tegenkracht.klacht.procedure.Story.KAREL;
import static nl.tegenkracht.klacht.procedure.Story.KIKI;
import static nl.tegenkracht.klacht.procedure.Story.NOA;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.klacht.procedure.act.Act;
import nl.tegenkracht.klacht.procedure.state.Advice.Agreement;
import nl.tegenkracht.klacht.procedure.state.LetterKind;
import nl.tegenkracht.klacht.procedure.state.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same procedure under a regeling that does not exist: what a rule says comes from the data. */
class SecondRegelsetTest {

    @ParameterizedTest
    @EnumSource(Stage.class)
    void everyStageIsReachedWithTheOtherSeatsLengthsAndGrounds(Stage stage) {
        assertThat(Story.at(stage, InventedRegels.regelset()).stage(1)).isEqualTo(stage);
    }

    @Test
    void termsAreThoseOfTheOtherRegelingAndEndOnWorkingDays() {
        var story = Story.at(Stage.BIJ_BEVOEGD_GEZAG, InventedRegels.regelset());

        var received = story.today();
        assertThat(story.running("beslissing", 1).einde()).isBetween(received.plusDays(20), received.plusDays(24));
        assertThat(story.now().ledger().terms()).extracting(term -> term.einde().getDayOfWeek())
                .doesNotContain(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(story.now().ledger().terms()).filteredOn(term -> term.code().equals("ontvankelijkheid"))
                .allMatch(term -> term.einde().equals(Story.FILED.plusMonths(1)));
    }

    @Test
    void theNoticeHasALengthOfItsOwn() {
        var story = Story.at(Stage.BIJ_BEVOEGD_GEZAG, InventedRegels.regelset());

        assertThat(story.running("bericht", 1).einde()).isAfter(story.running("beslissing", 1).einde());
    }

    @Test
    void twiceMeansTwice() {
        var adjourned = Story.at(Stage.BIJ_BEVOEGD_GEZAG, InventedRegels.regelset());
        for (var times = 0; times < 2; times++) {
            adjourned.does(GREET, adjourns(adjourned));
        }
        assertRefused(adjourned, GREET, adjourns(adjourned), "adjourn-again", "VR-2019 art. 724");

        var back = Story.at(Stage.TERUG_BIJ_COMMISSIE, InventedRegels.regelset());
        back.does(KAREL, back.judges(1, List.of("g1", "g2")))
                .does(GREET, new Act.BeslisNietOntvankelijk(1, false, "s"));
        assertThat(back.stage(1)).as("sent back a second time").isEqualTo(Stage.TERUG_BIJ_COMMISSIE);
    }

    @Test
    void fourSeatsCanVoteEvenAndThenTheChairDecides() {
        var story = Story.at(Stage.FEITEN_VOORGELEGD, InventedRegels.regelset())
                .does(NOA, new Act.Reageer(1, "c", null))
                .does(Story.BAS, new Act.Reageer(1, "c", null));
        story.does(KAREL, story.adopts(1, "ja", "ja", "nee", "nee"));

        assertThat(story.now().track(1).orElseThrow().advice().eenstemming()).isEqualTo(Agreement.DOORSLAG_VOORZITTER);
    }

    @Test
    void groundsAndArtikelenAreThoseOfTheOtherRegeling() {
        var story = Story.at(Stage.COMPLEET, InventedRegels.regelset());
        assertRefused(story, KAREL, new Act.Beoordeel(1, Map.of("g1", "", "g2", "b"), "s", "a"), "ground",
                "VR-2019 art. 76");
        assertRefused(story, KIKI, new Act.BevestigOntvangst(), "stage", "VR-2019 art. 72");

        for (var letter : LetterKind.values()) {
            assertThat(letter.basis() == null || story.rules.artikel(letter.basis()).startsWith("VR-2019 art. "))
                    .as(letter.code()).isTrue();
        }
    }

    /** What a rule says is never said by the code: no artikel, no regelset, and no number but 0 and 1. */
    @Test
    void theCodeHoldsNoArtikelAndNoNumber() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java/nl/tegenkracht/klacht/procedure"))) {
            var sources = files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources).hasSizeGreaterThan(30);
            for (var source : sources) {
                assertThat(withoutComments(Files.readString(source))).as(source.getFileName().toString())
                        .doesNotContainPattern("(?<![\\w.])([2-9]|\\d{2,})(?!\\w)").doesNotContain("KR-2021", "VR-");
            }
        }
        assertThat(withoutComments("plusWeeks(8); // 9\n/* 7 */ a1")).isEqualTo("plusWeeks(8); \n a1")
                .containsPattern("(?<![\\w.])([2-9]|\\d{2,})(?!\\w)");
    }

    private static String withoutComments(String source) {
        return source.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("//[^\n]*", "");
    }

    private static Act.Verdaag adjourns(Story story) {
        return new Act.Verdaag(1, story.running("beslissing", 1).einde().plusDays(5), "s");
    }
}
