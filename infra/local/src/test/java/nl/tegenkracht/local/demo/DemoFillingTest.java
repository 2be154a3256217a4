package nl.tegenkracht.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Filling may be cut off at any moment: nothing is done twice and nothing is left out. */
class DemoFillingTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 8);
    private static final Instant END = Instant.parse("2024-03-08T12:00:00Z");

    @TempDir
    Path demo;

    private FakeGateway gateway;
    private final List<Instant> clock = new ArrayList<>();

    @BeforeEach
    void writeDemo() throws IOException {
        gateway = new FakeGateway();
        Files.writeString(demo.resolve("personen.json"), """
                [{"account":"noa","naam":"Noa","domein":"fractie-noord","ambten":[]},
                 {"account":"vera","naam":"Vera","domein":"ambtelijk","ambten":[{"benoeming":"v"}]},
                 {"account":"vincent","naam":"Vincent","domein":"ambtelijk","ambten":[{"benoeming":"w"}]},
                 {"account":"vonne","naam":"Vonne","domein":"extern","ambten":[{"benoeming":"x"}]}]""");
        Files.writeString(demo.resolve("figuranten.json"), """
                [{"account":"aya","naam":"Aya","domein":"ambtelijk","ambten":[]}]""");
        Files.writeString(demo.resolve("benoemingen.json"), """
                [{"id":"v","van":"2021-01-01","tot":"2029-01-01"},{"id":"w","van":"2021-01-01","tot":null}]""");
        Files.writeString(demo.resolve("verhalen.txt"), """
                == one pesten noa>vera@1 crowd=1
                +0 melder meldt: Het {een|ander}.
                +2 vp schrijft: Dank u.
                +3 melder wisselt
                +4 vp schrijft: Welkom.
                == k-two intimidatie noa@5
                +0 klager klaagt: Het.
                  laatsteVoorval: 3
                +2 klager trekt in
                == late pesten noa>vera@70
                +0 melder meldt: Nog niet.
                """);
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void everybodyDoesTheirPartOnTheClockOfTheLaw() {
        assertThat(fill(_ -> true)).isTrue();

        assertThat(gateway.received()).hasSize(10);
        assertThat(gateway.received().values()).contains("noa", "aya", "vera", "vincent").doesNotContain("vonne");
        assertThat(clock).isSorted().startsWith(clock.getFirst()).endsWith(END);
    }

    @Test
    void whereItWasCutOffItGoesOn() throws IOException {
        assertThat(fill(done -> done < 4)).isFalse();
        assertThat(gateway.received()).hasSize(4);
        // The power went between the answer and the note of it, in the middle of a line.
        var progress = demo.resolve("progress");
        Files.writeString(progress, Files.readString(progress).replaceAll("...\n$", ""));

        assertThat(fill(_ -> true)).isTrue();

        assertThat(gateway.received()).hasSize(10);
        assertThat(gateway.repeated()).hasSize(1);
        assertThat(fill(_ -> true)).isTrue();
        assertThat(gateway.repeated()).hasSize(1);
    }

    /** Or two years of work would be new to whoever tries the demonstration. */
    @Test
    void whatEndedWeeksAgoWasOpenedByTheListedPeopleInIt() {
        fill(_ -> true);

        assertThat(gateway.opened()).filteredOn(page -> page.matches(".*/(melding|klacht)/(meldingen|klachten)/[^/]+"))
                .extracting(page -> page.replaceAll(" .*/(\\w+)/.*", " $1"))
                .containsExactlyInAnyOrder("noa meldingen", "vera meldingen", "vincent meldingen", "vera meldingen",
                        "vincent meldingen", "noa klachten");
    }

    private boolean fill(IntPredicate goOn) {
        return new DemoFilling(demo, demo.resolve("progress"), gateway.address()).fill(FIRST_DAY, END,
                new DemoFilling.Surroundings() {

                    @Override
                    public void clockTo(Instant moment) {
                        clock.add(moment);
                    }

                    @Override
                    public boolean goOn(int done, int total, Instant moment) {
                        return goOn.test(done);
                    }
                });
    }
}
