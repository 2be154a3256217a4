package nl.tegenkracht.local;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import nl.tegenkracht.local.demo.DemoFailure;
import nl.tegenkracht.local.demo.DemoFilling;

/**
 * Invented work in a data directory (record 0319): only in one that was empty, and marked from before the first of it
 * until it is erased, so that every page says so and nothing real comes to lie between.
 */
public final class Demonstration {

    static final int YEARS = 2;

    private static final String BEGIN = "begin";
    private static final String PROGRESS = "voortgang";
    private static final String COMPLETE = "compleet";
    private static final String FIRST_DAY = "eerste-dag";
    private static final String UNTIL = "tot";
    /** Whether the clock of the law is the real one once everything is there. */
    private static final String REAL_TIME = "echte-tijd";
    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final int LINES_OF_PROGRESS = 20;

    private final LocalSettings settings;
    private final Path directory;
    private final LawClock clock;

    private Demonstration(LocalSettings settings) {
        this.settings = settings;
        this.directory = Wiring.demoContent(settings);
        this.clock = new LawClock(settings);
    }

    public static Demonstration in(LocalSettings settings) {
        return new Demonstration(settings);
    }

    boolean isBegun() {
        return Files.exists(directory.resolve(BEGIN));
    }

    /** Whether everything of it is there. */
    public boolean isComplete() {
        return Files.exists(directory.resolve(COMPLETE));
    }

    /**
     * Marks an empty data directory and puts the clock of the law at the first day; before anything is started. One that
     * was begun stays as it is.
     *
     * @param date the first day; otherwise it ends today
     * @throws StartFailure if the directory holds work of its own
     */
    public void begin(Optional<LocalDate> date) {
        if (isBegun()) {
            return;
        }
        if (!clock.isUntouched()) {
            throw new StartFailure(Texts.get("demo.not-mixed", settings.data()));
        }
        var firstDay = date.orElseGet(() -> LocalDate.now(LawClock.ZONE).minusYears(YEARS));
        clock.moveTo(firstDay);
        try {
            PrivateFiles.directory(directory);
            Files.writeString(PrivateFiles.file(directory.resolve(BEGIN)),
                    Json.write(Map.of(FIRST_DAY, firstDay, REAL_TIME, date.isEmpty(), UNTIL, date.isPresent()
                            ? firstDay.plusYears(YEARS).atTime(EVENING).atZone(LawClock.ZONE).toInstant()
                            : Instant.now())));
        } catch (IOException e) {
            throw new StartFailure(Texts.get("file.not-written", directory), e);
        }
    }

    /** Puts its clock of the law at this moment, unless it is later already; for who does things in it themselves. */
    public void moveForwardTo(Instant moment) {
        clock.moveForwardTo(moment);
    }

    /**
     * Fills it as far as it is not filled yet; everything must be running.
     *
     * @param goOn asked before every act, with how many were done
     * @return whether everything is there
     */
    public boolean fill(Platform platform, IntPredicate goOn) {
        return fill(platform, new PrintStream(OutputStream.nullOutputStream()), goOn);
    }

    boolean fill(Platform platform, PrintStream out, IntPredicate goOn) {
        var begin = begin();
        var filling = new DemoFilling(Wiring.demoFiles(settings), directory.resolve(PROGRESS), platform.address());
        try {
            var complete = filling.fill(LocalDate.parse(field(begin, FIRST_DAY)), Instant.parse(field(begin, UNTIL)),
                    new Watching(out, goOn));
            if (complete) {
                complete(Boolean.parseBoolean(field(begin, REAL_TIME)));
            }
            return complete;
        } catch (DemoFailure e) {
            throw new StartFailure(Texts.get("demo.failed", e.getMessage()), e);
        }
    }

    private void complete(boolean realTime) {
        if (realTime) {
            clock.moveForwardToReality();
        }
        try {
            Files.writeString(PrivateFiles.file(directory.resolve(COMPLETE)), "");
        } catch (IOException e) {
            throw new StartFailure(Texts.get("file.not-written", directory), e);
        }
    }

    private static String field(Map<?, ?> begin, String name) {
        return String.valueOf(begin.get(name));
    }

    private Map<?, ?> begin() {
        try {
            return (Map<?, ?>) Json.read(Files.readString(directory.resolve(BEGIN)));
        } catch (IOException e) {
            throw new StartFailure(Texts.get("file.not-written", directory), e);
        }
    }

    /** Moves the clock of this platform, and says now and then how far it is. */
    private final class Watching implements DemoFilling.Surroundings {

        private final PrintStream out;
        private final IntPredicate goOn;
        private int said = -1;

        Watching(PrintStream out, IntPredicate goOn) {
            this.out = out;
            this.goOn = goOn;
        }

        @Override
        public void clockTo(Instant moment) {
            clock.moveForwardTo(moment);
        }

        @Override
        public boolean goOn(int done, int total, Instant moment) {
            if (done * LINES_OF_PROGRESS / total > said) {
                said = done * LINES_OF_PROGRESS / total;
                out.println(Texts.get("demo.progress", done, total, LocalDate.ofInstant(moment, LawClock.ZONE)));
            }
            return goOn.test(done);
        }
    }
}
