package nl.tegenkracht.portal.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import nl.tegenkracht.contracts.DemoClockFile;
import org.springframework.core.env.Environment;

/**
 * Whether this is a demonstration with invented work, and which day its clock of the law has (record 0318). In a template
 * {@code #demo}. Read at every page, since a demonstration is filled, and its clock moved, while everything runs.
 */
public final class DemoNotice {

    /** Where nothing is invented and no clock is moved. */
    public static final DemoNotice NONE = new DemoNotice(null, null, Clock.systemUTC());

    private static final ZoneId DUTCH_TIME = ZoneId.of("Europe/Amsterdam");

    private final Path content;
    private final DemoClockFile offset;
    private final Clock clock;

    /**
     * @param content directory that is there once invented work is, or {@code null}
     * @param offset  how far the clock of the law is ahead, or {@code null} if it cannot be moved
     */
    public DemoNotice(Path content, DemoClockFile offset, Clock clock) {
        this.content = content;
        this.offset = offset;
        this.clock = clock;
    }

    /** Only what the local runner started has anything to say. */
    public static DemoNotice of(Environment environment) {
        if (!environment.getProperty("tegenkracht.demo", Boolean.class, false)) {
            return NONE;
        }
        var content = path(environment, "tegenkracht.demo-content");
        var clockFile = path(environment, "tegenkracht.legal-clock");
        return new DemoNotice(content.orElse(null), clockFile.map(file -> new DemoClockFile(file, true)).orElse(null),
                Clock.systemUTC());
    }

    private static Optional<Path> path(Environment environment, String name) {
        return Optional.ofNullable(environment.getProperty(name)).map(Path::of);
    }

    public boolean isShown() {
        return isInvented() || isMoved();
    }

    /** Whether what is on the pages was made up. */
    public boolean isInvented() {
        return content != null && Files.isDirectory(content);
    }

    /** Whether the clock of the law tells another time than a watch. */
    public boolean isMoved() {
        return !ahead().isZero();
    }

    /** The day for termijnen, letters and figures. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant().plus(ahead()), DUTCH_TIME);
    }

    private Duration ahead() {
        return offset == null ? Duration.ZERO : offset.ahead();
    }
}
