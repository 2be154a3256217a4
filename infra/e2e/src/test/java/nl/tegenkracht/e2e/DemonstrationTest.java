package nl.tegenkracht.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tegenkracht.local.Demonstration;
import nl.tegenkracht.local.LocalSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
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

    /** All but those it never rests in: received and advised, from which it goes on at once. */
    private static final Set<String> STAGES = Set.of("bevestigd", "aanvullen", "compleet", "advies-niet-ontvankelijk",
            "terug-bij-commissie", "ontvankelijk", "verstrekt", "hoorzitting-gepland", "gehoord", "feiten-voorgelegd",
            "advies-vastgesteld", "bij-bevoegd-gezag", "beslist", "niet-ontvankelijk", "ingetrokken");
    /** What tells that something happened on the way that does not always. */
    private static final Set<String> LETTERS = Set.of("verzoek-aanvulling", "teruggezonden", "laat-stuk-beslist",
            "stuk-andere-partij", "later-advies", "verdaging", "voorziening-gevraagd", "voorziening", "wraking-beslist",
            "commissie-niet-compleet", "ingetrokken", "beslissing-genomen");

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

    @Test
    void thereIsAKlachtInEveryStageAndOfEverythingThatCanHappenOnTheWay() {
        var kiki = WebVisitor.loggedInAs(platform.gateway(), "kiki");
        var klachten = Stream.of("ambtelijk", "fractie-noord").flatMap(domain -> klachten(kiki, domain)).toList();

        assertThat(klachten.stream().flatMap(klacht -> codes(klacht, "delen", "stand")).collect(Collectors.toSet()))
                .containsAll(STAGES);
        assertThat(klachten.stream().flatMap(klacht -> codes(klacht, "brieven", "brief")).collect(Collectors.toSet()))
                .containsAll(LETTERS);
        assertThat(klachten).as("parts that each go their own way")
                .anyMatch(klacht -> codes(klacht, "delen", "stand").distinct().count() > 1);
        assertThat(klachten).as("a term to complete it that is over").anyMatch(klacht -> klacht.path("procedure")
                .path("termijnen").valueStream().anyMatch(term -> term.path("code").stringValue().equals("aanvulling")
                        && term.path("stand").stringValue().equals("lapsed")));
    }

    /** What somebody who handles them reads, of each; several of one klager are one line in the list. */
    private static Stream<JsonNode> klachten(WebVisitor visitor, String domain) {
        var list = "/" + domain + "/klacht/v1/klachten";
        return lines(visitor, list + "?aantal=100").flatMap(line -> line.path("aantal").intValue() == 1
                ? Stream.of(line)
                : lines(visitor, list + "?aantal=100&zelfde=" + line.path("id").stringValue()))
                .map(line -> read(visitor, list + "/" + line.path("id").stringValue()));
    }

    private static Stream<JsonNode> lines(WebVisitor visitor, String address) {
        return read(visitor, address).path("klachten").valueStream();
    }

    private static JsonNode read(WebVisitor visitor, String address) {
        return JsonMapper.shared().readTree(visitor.get(address).text());
    }

    private static Stream<String> codes(JsonNode klacht, String list, String code) {
        return klacht.path("procedure").path(list).valueStream().map(one -> one.path(code).stringValue());
    }
}
