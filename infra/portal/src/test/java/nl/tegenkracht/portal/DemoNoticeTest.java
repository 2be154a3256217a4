package nl.tegenkracht.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import nl.tegenkracht.contracts.DemoClockFile;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.portal.demo.DemoNotice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Nobody may take a demonstration for the real thing, nor a moved date for today (record 0318). */
class DemoNoticeTest {

    private static final Clock REAL = Clock.fixed(Instant.parse("2026-11-28T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({"NL, 'zijn verzonnen', '28 december 2024'", "EN, 'are invented', '28 December 2024'"})
    void everyPageSaysThatItIsADemonstrationAndWhichDayItHas(Language language, String invented, String day)
            throws IOException {
        var samples = new SamplePages(language, moved("-P700D"));
        Files.createDirectory(directory.resolve("demonstratie"));

        assertThat(samples.pages()).allSatisfy((name, page) -> assertThat(page).contains(invented, day));
    }

    @Test
    void aMovedDateAloneIsSaidToo() throws IOException {
        var samples = new SamplePages(Language.NL, moved("-P700D"));

        assertThat(samples.pages().get("start")).contains("28 december 2024").doesNotContain("verzonnen");
    }

    @Test
    void whoStartedNoDemonstrationReadsNothingOfOne() {
        var notice = new DemoNotice(directory.resolve("demonstratie"),
                new DemoClockFile(directory.resolve("rechtsklok"), true), REAL);

        assertThat(new SamplePages(Language.NL, notice).pages())
                .allSatisfy((name, page) -> assertThat(page).doesNotContain("tk-demo"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void outsideTheLocalRunnerTheSettingsSayNothing(boolean demo) throws IOException {
        Files.writeString(directory.resolve("rechtsklok"), "-P700D");
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", Map.of("tegenkracht.demo", demo,
                "tegenkracht.demo-content", directory.toString(), "tegenkracht.legal-clock",
                directory.resolve("rechtsklok").toString())));

        assertThat(DemoNotice.of(environment).isInvented()).isEqualTo(demo);
        assertThat(DemoNotice.of(environment).isMoved()).isEqualTo(demo);
    }

    private DemoNotice moved(String offset) throws IOException {
        return new DemoNotice(directory.resolve("demonstratie"), new DemoClockFile(
                Files.writeString(directory.resolve("rechtsklok"), offset), true), REAL);
    }
}
