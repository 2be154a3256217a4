package nl.tegenkracht.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Record 0318: the clock of the law goes forward only, and invented work never comes between real work. */
class LawClockTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 8);

    @TempDir
    Path directory;

    private LocalSettings settings;
    private LawClock clock;

    @BeforeEach
    void settings() {
        settings = LocalSettings.of(directory);
        clock = new LawClock(settings);
    }

    @Test
    void whereNobodyFiledAnythingEveryDayIsABeginning() {
        clock.moveTo(DAY);
        assertThat(clock.today()).isEqualTo(DAY);
        clock.moveTo(DAY.minusDays(1));
        assertThat(clock.today()).isEqualTo(DAY.minusDays(1));
        assertThat(settings.data().resolve("rechtsklok")).exists();
    }

    @Test
    void onceThereIsWorkItGoesOnlyForward() throws IOException {
        clock.moveTo(DAY);
        thereIsWork();

        clock.moveTo(DAY.plusDays(3));
        assertThat(clock.today()).isEqualTo(DAY.plusDays(3));
        assertThatThrownBy(() -> clock.moveTo(DAY)).isInstanceOf(StartFailure.class)
                .hasMessageContaining("only forward");
        clock.moveForwardTo(Instant.EPOCH);
        assertThat(clock.today()).isEqualTo(DAY.plusDays(3));
        clock.moveForwardToReality();
        assertThat(clock.isMoved()).isFalse();
    }

    @Test
    void whoNeverMovedItCannotGoBackEither() throws IOException {
        thereIsWork();

        assertThatThrownBy(() -> clock.moveTo(LocalDate.now(LawClock.ZONE).minusDays(2)))
                .isInstanceOf(StartFailure.class);
        assertThat(clock.isMoved()).isFalse();
    }

    @Test
    void aDemonstrationBeginsInAnEmptyDirectoryOnly() throws IOException {
        thereIsWork();

        assertThatThrownBy(() -> Demonstration.in(settings).begin(Optional.empty())).isInstanceOf(StartFailure.class)
                .hasMessageContaining("never comes between");
        assertThat(settings.data().resolve("demonstratie")).doesNotExist();
    }

    @Test
    void aDemonstrationThatWasBegunGoesOnAsItIs() throws IOException {
        Demonstration.in(settings).begin(Optional.of(DAY));
        thereIsWork();
        clock.moveTo(DAY.plusDays(30));

        Demonstration.in(settings).begin(Optional.empty());

        assertThat(clock.today()).isEqualTo(DAY.plusDays(30));
        assertThat(Demonstration.in(settings).isBegun()).isTrue();
        assertThat(Demonstration.in(settings).isComplete()).isFalse();
    }

    @Test
    void theOptionsSayWhich() {
        assertThat(StartOptions.of(List.of("start"))).isEqualTo(new StartOptions(true, false, Optional.empty()));
        assertThat(StartOptions.of(List.of("start", "--demo", "--date", "2024-01-08")))
                .isEqualTo(new StartOptions(true, true, Optional.of(DAY)));
        assertThat(StartOptions.of(List.of("start", "--no-watch", "--date=2024-01-08")))
                .isEqualTo(new StartOptions(false, false, Optional.of(DAY)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--date", "--date=", "--date=8-1-2024", "--date=2024-02-30"})
    void whatIsNoDayIsSaidToBeNone(String option) {
        assertThatThrownBy(() -> StartOptions.of(List.of("start", option))).isInstanceOf(StartFailure.class)
                .hasMessageContaining("2024-01-08");
    }

    private void thereIsWork() throws IOException {
        Files.createDirectories(settings.data().resolve("store"));
    }
}
