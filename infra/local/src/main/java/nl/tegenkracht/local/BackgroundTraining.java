package nl.tegenkracht.local;

import java.io.IOException;
import java.util.List;

/** Puts the training of AOT caches into a process of its own in the background, with the lowest priority. */
final class BackgroundTraining {

    static final String NAME = "training";
    private static final int LAYER = 4;

    private final LocalSettings settings;

    BackgroundTraining(LocalSettings settings) {
        this.settings = settings;
    }

    /** Begins training, unless that is running already. */
    void start() {
        if (new RunState(settings.data()).find(NAME).isPresent()) {
            return;
        }
        var nice = Jvm.onPath("nice") ? List.of("nice", "-n", "19") : List.<String>of();
        try {
            new RunnerProcess(settings, NAME, LAYER, nice).start("train");
        } catch (IOException e) {
            throw new StartFailure(Texts.get("training.not-started", e.getMessage()), e);
        }
    }
}
