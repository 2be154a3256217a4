package nl.tegenkracht.local.demo;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Fills a platform that is running. May be cut off at any moment and done again: what was done stays, and the rest
 * follows.
 */
public final class DemoFilling {

    private static final String SCRIPT = "verhalen.txt";
    /** What happened after this may still be new to somebody. */
    private static final Duration FRESH = Duration.ofDays(21);

    private final DemoPeople people;
    private final List<Story> stories;
    private final DemoProgress progress;
    private final DemoCalls calls;

    /**
     * @param demo     directory with people, appointments and stories
     * @param progress file that remembers what was done
     */
    public DemoFilling(Path demo, Path progress, URI gateway) {
        this.people = DemoPeople.read(demo);
        this.stories = StoryScript.read(demo.resolve(SCRIPT));
        this.progress = new DemoProgress(progress);
        this.calls = new DemoCalls(gateway, people);
    }

    /** What a filling says and asks of the one who watches over it. */
    public interface Surroundings {

        /** Puts the clock of the law at this moment, unless it is later already. */
        void clockTo(Instant moment);

        /** @return whether to go on */
        boolean goOn(int done, int total, Instant moment);
    }

    /**
     * @param end what would be later in a story has not happened yet
     * @return whether everything is done
     */
    public boolean fill(LocalDate firstDay, Instant end, Surroundings surroundings) {
        var days = (int) ChronoUnit.DAYS.between(firstDay, LocalDate.ofInstant(end, Timetable.ZONE));
        var acts = new Timetable(people).of(new Casting(people, firstDay, days).of(stories), end);
        try {
            for (int done = 0; done < acts.size(); done++) {
                if (!surroundings.goOn(done, acts.size(), acts.get(done).at())) {
                    return false;
                }
                perform(acts.get(done), surroundings);
            }
            surroundings.clockTo(end);
            openWhatIsOld(acts, end);
            return true;
        } finally {
            calls.logOut();
        }
    }

    /** Who took part some weeks ago has opened it since: or two years of work would be new to everybody. */
    private void openWhatIsOld(List<DemoAct> acts, Instant end) {
        var still = end.minus(FRESH);
        acts.stream().collect(Collectors.groupingBy(DemoAct::thread)).values().stream()
                .filter(story -> story.stream().allMatch(act -> act.at().isBefore(still)))
                .forEach(story -> story.stream().filter(act -> people.isListed(act.who()))
                        .filter(act -> progress.address(act) != null)
                        .collect(Collectors.toMap(DemoAct::who, Function.identity(), (first, _) -> first)).values()
                        .forEach(act -> calls.open(act, progress.address(act))));
    }

    private void perform(DemoAct act, Surroundings surroundings) {
        if (!progress.isDone(act)) {
            surroundings.clockTo(act.at());
            if (act.act() == StoryStep.Act.DIEN_IN) {
                calls.awaitRegels(act);
            }
            progress.done(act, calls.perform(act, progress.address(act)));
        }
    }
}
