package nl.tegenkracht.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.tegenkracht.local.Demonstration;
import nl.tegenkracht.local.LocalSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.json.JsonMapper;

/** What {@code ./start --demo} makes, killed half-way and gone on with: something for everybody, and it says so. */
@Tag("slow")
@Tag("timing")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemonstrationTest {

    /** Two years later everybody on the list has an office: vonne is benoemd from March 2026. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 10, 7);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int KILLED_AFTER = 60;
    private static final Pattern WORK = Pattern.compile("/(?:melding/meldingen|klacht/klachten)/[0-9a-f]{32}");

    private RunningPlatform platform;
    private Demonstration demonstration;

    @BeforeAll
    void fillAndKillAndFill() throws IOException {
        LocalSettings settings = RunningPlatform.settingsFor("platform-demonstration");
        demonstration = Demonstration.in(settings);
        demonstration.begin(Optional.of(FIRST_DAY));
        platform = RunningPlatform.startWith(settings.withoutWatch());
        assertThat(demonstration.fill(platform.localPlatform(), done -> done < KILLED_AFTER)).isFalse();
        platform.localPlatform().kill();
        platform.localPlatform().start();
        assertThat(demonstration.fill(platform.localPlatform(), _ -> true)).isTrue();
    }

    @AfterAll
    void stop() {
        if (platform != null) {
            platform.close();
        }
    }

    /** What a busy machine cannot show within the time of a page, it shows the next time. */
    @Test
    void everybodyOnTheListHasWorkOnTheFirstPage() {
        assertThat(demonstration.isComplete()).isTrue();
        DemoPerson.all().stream().filter(person -> person != DemoPerson.NOBODY).forEach(person -> {
            var visitor = WebVisitor.loggedInAs(platform.gateway(), person.account());
            await(person.account()).atMost(PATIENCE)
                    .until(() -> WORK.matcher(visitor.get("/werk").text()).find());
        });
    }

    @Test
    void everyPageSaysThatItIsADemonstrationAndWhichDayItIsThere() {
        var vera = WebVisitor.loggedInAs(platform.gateway(), "vera");
        var stranger = new WebVisitor(platform.gateway());
        var pages = Map.of("start", stranger.get("/"), "nothing", stranger.get("/niets-hier"), "work",
                vera.get("/werk"),
                "list", vera.get("/fractie-noord/melding"), "policy", vera.get("/ambtelijk/beleid"), "figures",
                vera.get("/gemeenschappelijk/rapportage"));

        assertThat(pages).allSatisfy((name, page) -> assertThat(page.text())
                .contains("class=\"tk-demo\"", "zijn verzonnen", "7 oktober 2026"));
    }

    @Test
    void aConfidantHasFiledWorkOfTwoYearsInOneList() {
        var list = JsonMapper.builder().build().readTree(WebVisitor.loggedInAs(platform.gateway(), "vincent")
                .get("/fractie-noord/melding/v1/meldingen").text());

        assertThat(list.path("totaal").asInt()).isGreaterThan(10);
        assertThat(list.toString()).contains("2024-").contains("2025-");
    }
}
