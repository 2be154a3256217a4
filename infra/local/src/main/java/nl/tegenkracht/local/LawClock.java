package nl.tegenkracht.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The clock of the law of one data directory: how far it is ahead of the real one, in a file that all parts read and only
 * this runner writes (record 0318). It goes forward only: what somebody filed must not come to lie in the future.
 */
final class LawClock {

    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final Path data;
    private final Path file;

    LawClock(LocalSettings settings) {
        this.data = settings.data();
        this.file = Wiring.lawClock(settings);
    }

    Instant now() {
        return Instant.now().plus(ahead());
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), ZONE);
    }

    boolean isMoved() {
        return !ahead().isZero();
    }

    /** Whether nobody can have filed anything here yet: then every day is a beginning. */
    boolean isUntouched() {
        return !Files.exists(data.resolve("store"));
    }

    /** @throws StartFailure if that is back */
    void moveTo(LocalDate day) {
        if (day.equals(today())) {
            return;
        }
        if (day.isBefore(today()) && !isUntouched()) {
            throw new StartFailure(Texts.get("clock.only-forward", today(), day));
        }
        write(Duration.between(Instant.now(), day.atTime(LocalTime.now(ZONE)).atZone(ZONE).toInstant()));
    }

    /** Does nothing if it is later already. */
    void moveForwardTo(Instant moment) {
        if (moment.isAfter(now())) {
            write(Duration.between(Instant.now(), moment));
        }
    }

    /** From behind to the real time; ahead it stays ahead. */
    void moveForwardToReality() {
        if (ahead().isNegative()) {
            write(Duration.ZERO);
        }
    }

    private Duration ahead() {
        try {
            return Duration.parse(Files.readString(file).strip());
        } catch (NoSuchFileException e) {
            return Duration.ZERO;
        } catch (IOException e) {
            throw new StartFailure(Texts.get("file.not-written", file), e);
        }
    }

    private void write(Duration ahead) {
        try {
            Files.createDirectories(data, PrivateFiles.NEW_DIRECTORY);
            var temp = PrivateFiles.file(file.resolveSibling(file.getFileName() + ".nieuw"));
            Files.writeString(temp, ahead.toString());
            Files.move(temp, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StartFailure(Texts.get("file.not-written", file), e);
        }
    }
}
