package nl.tegenkracht.local.demo;

import java.time.Instant;
import java.util.Map;

/**
 * What one person does at one moment of the moved clock.
 *
 * @param key    unique, the same in every run; also what the form is named after, so that nothing is done twice
 * @param thread what it belongs to: the acts on one dossier
 * @param at     when, on the clock of the law
 * @param who    account of who does it
 * @param act    what
 * @param fields the body, under the names of the API, without the id of the form
 */
record DemoAct(String key, String thread, Instant at, String who, StoryStep.Act act, Map<String, Object> fields) {

    DemoAct {
        fields = Map.copyOf(fields);
    }

    @Override
    public String toString() {
        return key;
    }
}
