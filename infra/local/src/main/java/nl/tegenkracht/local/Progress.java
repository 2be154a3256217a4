package nl.tegenkracht.local;

import java.time.Duration;
import java.util.List;

/** Whoever wants to see how far each part is. */
interface Progress extends AutoCloseable {

    /** How far a part is. */
    enum ProgressStep {

        WAITING("progress.waiting"),
        PREPARING("progress.preparing"),
        STARTING("progress.starting"),
        READY("progress.ready"),
        FAILED("progress.failed"),
        ALREADY_RUNNING("progress.already-running");

        private final String key;

        ProgressStep(String key) {
            this.key = key;
        }

        String text() {
            return Texts.get(key);
        }
    }

    /** These parts will come by, in this order. */
    void begin(List<String> parts);

    /** @param elapsed time since the beginning of the start */
    void report(String part, ProgressStep step, Duration elapsed);

    @Override
    void close();

    /** Nobody is watching. */
    static Progress none() {
        return new Progress() {

            @Override
            public void begin(List<String> parts) {
            }

            @Override
            public void report(String part, ProgressStep step, Duration elapsed) {
            }

            @Override
            public void close() {
            }
        };
    }
}
