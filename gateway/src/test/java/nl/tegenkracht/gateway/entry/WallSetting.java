package nl.tegenkracht.gateway.entry;

import com.mongodb.MongoException;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.tegenkracht.gateway.address.Address;
import nl.tegenkracht.gateway.address.TestMap;
import nl.tegenkracht.gateway.fixture.TestClock;
import nl.tegenkracht.gateway.formowner.FormRequest;
import nl.tegenkracht.gateway.formowner.TestFormOwners;
import nl.tegenkracht.gateway.identity.LoginClaims;
import nl.tegenkracht.gateway.identity.ScriptedIdentity;
import nl.tegenkracht.gateway.route.RoutePass;
import nl.tegenkracht.gateway.safetynet.MemoryKeptForms;
import nl.tegenkracht.gateway.session.MemorySessions;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** The wall with all that it asks, in memory: no server, no store, no identity provider. */
final class WallSetting {

    static final LoginClaims NOA = new LoginClaims("noa", "fractie-noord", Set.of("fractie-noord"),
            Instant.parse("2999-01-01T00:00:00Z"));
    static final String PAGE = "/fractie-noord/melding/meldingen";
    static final String API = "/fractie-noord/melding/v1/meldingen";

    final TestClock clock = new TestClock();
    final MemorySessions sessions = new MemorySessions(clock);
    final List<SecurityEvent> events = new ArrayList<>();
    final List<Object> keptForms = new ArrayList<>();
    final MockHttpServletResponse response = new MockHttpServletResponse();
    final RequestInfo info = new RequestInfo();
    final ScriptedIdentity identity;
    final Admission admission;
    private final AccessWall wall;
    private boolean keepingFails;

    WallSetting(Path directory) throws IOException {
        this(directory, 5000, 5000);
    }

    WallSetting(Path directory, int loggedIn, int anonymous) throws IOException {
        var properties = TestMap.properties(directory);
        var cookies = MemorySessions.cookies(properties);
        identity = new ScriptedIdentity(properties, clock);
        admission = new Admission(TestMap.of(properties), identity.exchange(), identity.refresh(sessions.sessions()));
        wall = new AccessWall(cookies, sessions.sessions(), new BearerTokens(identity.loginTokens()),
                new OriginCheck(properties), new RateLimits(new RateLimitProperties(loggedIn, anonymous, 1)), admission,
                MemoryKeptForms.in(this::keep, cookies, clock, directory), TestFormOwners.in(directory),
                new SecurityLog(null) {

                    @Override
                    void log(RequestInfo request, SecurityEvent event) {
                        events.add(event);
                    }
                });
    }

    /** From now on no form can be kept. */
    void failKeeping() {
        keepingFails = true;
    }

    private void keep(Object document) {
        if (keepingFails) {
            throw new MongoException("down");
        }
        keptForms.add(document);
    }

    Verdict judge(MockHttpServletRequest request) {
        info.setAddress(Address.parse(request.getRequestURI()));
        return wall.judge(info, (Address.InDomain) Address.parse(request.getRequestURI()), FormRequest.wrap(request),
                response);
    }

    /** Judges, and does on the way to the service what the filter of the routes does there. */
    Verdict judgeAndExchange(MockHttpServletRequest request) {
        var verdict = judge(request);
        if (verdict != Verdict.Accepted.PROCEED) {
            return verdict;
        }
        try {
            pass(request).token().get();
            return verdict;
        } catch (RuntimeException error) {
            return wall.afterExchange(error, info, request, response).orElseThrow(() -> error);
        }
    }

    /** A session of Noa, with a login token that lasts. */
    String session() {
        return sessions.begin(NOA, Duration.ofHours(1));
    }

    static MockHttpServletRequest get(String path) {
        return new MockHttpServletRequest("GET", path);
    }

    /** A form that this site itself sent. */
    static MockHttpServletRequest form(String path) {
        var request = new MockHttpServletRequest("POST", path);
        request.addHeader("Sec-Fetch-Site", "same-origin");
        request.setContentType("application/x-www-form-urlencoded");
        request.setContent("verhaal=tekst".getBytes());
        return request;
    }

    static MockHttpServletRequest with(MockHttpServletRequest request, String sessionId) {
        request.setCookies(new Cookie("tk", sessionId));
        return request;
    }

    static MockHttpServletRequest withAuthorization(MockHttpServletRequest request, String value) {
        request.addHeader("Authorization", value);
        return request;
    }

    static RoutePass pass(MockHttpServletRequest request) {
        return (RoutePass) request.getAttribute(RoutePass.ATTRIBUTE);
    }
}
