package nl.tegenkracht.gateway.safetynet;

import java.time.Clock;
import java.util.function.Consumer;
import nl.tegenkracht.gateway.fixture.OneCollection;
import nl.tegenkracht.gateway.session.Cookies;
import tools.jackson.databind.json.JsonMapper;

/** The real kept forms, in the memory of the test. */
public final class MemoryKeptForms {

    private MemoryKeptForms() {
    }

    /** @param kept what happens to the documents */
    public static KeptForms in(Consumer<Object> kept, Cookies cookies, Clock clock) {
        return new KeptForms(OneCollection.behaving((method, arguments) -> {
            if (!method.equals("insertOne")) {
                throw new UnsupportedOperationException(method);
            }
            kept.accept(arguments[0]);
            return null;
        }), cookies, JsonMapper.builder().build(), clock);
    }
}
