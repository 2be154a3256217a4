package nl.tegenkracht.local;

import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalDate;

/** What {@code ./start} does with {@code --demo} and {@code --date}, and says of a data directory that was so begun. */
final class DemoCommand {

    private final Platform platform;
    private final Demonstration demonstration;
    private final LawClock clock;
    private final PrintStream out;

    DemoCommand(Platform platform, PrintStream out) {
        this.platform = platform;
        this.demonstration = Demonstration.in(platform.settings());
        this.clock = new LawClock(platform.settings());
        this.out = out;
    }

    /** Before anything is started: a part must not have told another time yet. */
    void prepare(StartOptions options) {
        if (options.demo() && !demonstration.isBegun()) {
            demonstration.begin(options.date());
        } else {
            options.date().ifPresent(this::move);
        }
    }

    /** Between the acts of a filling that is not done, every other day is in the way. */
    private void move(LocalDate day) {
        if (demonstration.isBegun() && !demonstration.isComplete()) {
            throw new StartFailure(Texts.get("demo.not-complete"));
        }
        clock.moveTo(day);
    }

    /** Once everything runs. */
    void show(boolean fill) {
        if (demonstration.isBegun()) {
            showContent(fill);
        }
        if (clock.isMoved()) {
            out.println(Texts.get("clock.moved", clock.today()));
        }
    }

    private void showContent(boolean fill) {
        if (demonstration.isComplete()) {
            out.println(Texts.get("demo.complete"));
        } else if (fill) {
            var startedAt = System.nanoTime();
            out.println(Texts.get("demo.filling"));
            demonstration.fill(platform, out, done -> true);
            out.println(Texts.get("demo.filled", Duration.ofNanos(System.nanoTime() - startedAt).toSeconds()));
        } else {
            out.println(Texts.get("demo.not-complete"));
        }
    }
}
