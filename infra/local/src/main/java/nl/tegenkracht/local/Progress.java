package nl.tegenkracht.local;

import java.time.Duration;
import java.util.List;

/** Wie wil zien hoe ver elk onderdeel is. */
interface Progress extends AutoCloseable {

    /** Hoe ver een onderdeel is. */
    enum ProgressStep {

        WAITING("wacht"),
        PREPARING("wordt klaargezet"),
        STARTING("start"),
        READY("gereed"),
        FAILED("mislukt"),
        ALREADY_RUNNING(
                "liep al");

        final String text;

        ProgressStep(String text) {
            this.text = text;
        }
    }

    /** Deze onderdelen komen langs, in deze volgorde. */
    void begin(List<String> parts);

    /** @param elapsed tijd vanaf het begin van de start */
    void report(String part, ProgressStep step, Duration elapsed);

    @Override
    void close();

    /** Niemand kijkt. */
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
