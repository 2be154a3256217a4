package nl.tegenkracht.gateway.safetynet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import nl.tegenkracht.gateway.body.TestSpool;
import nl.tegenkracht.gateway.fixture.OneCollection;
import nl.tegenkracht.gateway.session.Cookies;

/** The real kept forms, in the memory of the test. */
public final class MemoryKeptForms {

    private MemoryKeptForms() {
    }

    /** @param kept what happens to the forms */
    public static UnsentForms in(Consumer<Object> kept, Cookies cookies, Clock clock, Path directory) {
        var store = new KeptFormStore(OneCollection.behaving((method, arguments) -> {
            throw new UnsupportedOperationException(method);
        }), null) {

            @Override
            boolean put(String key, KeptForm head, FormText form, KeptFormQuota quota, Instant now) {
                kept.accept(head);
                return true;
            }
        };
        var spool = TestSpool.in(directory);
        var keptForms = new KeptForms(store, new BrowserKey(cookies), spool, clock);
        return new UnsentForms(keptForms, spool, null) {

            @Override
            byte[] page(String template, FormText form, boolean kept, HttpServletRequest request,
                    HttpServletResponse response) {
                return form.encoded().getBytes(StandardCharsets.UTF_8);
            }
        };
    }
}
