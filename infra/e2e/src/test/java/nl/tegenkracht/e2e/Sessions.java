package nl.tegenkracht.e2e;

import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import nl.tegenkracht.e2e.GatewayTable.SessionKind;

/** Of everybody a session that is live, one that has expired, and an id that only looks like one. */
public final class Sessions {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Longer than a session may be unused. */
    private static final Duration LONG_UNUSED = Duration.ofHours(1);

    private final RunningPlatform platform;
    private final Map<String, String> live = new ConcurrentHashMap<>();
    private final Map<String, String> expired = new ConcurrentHashMap<>();

    Sessions(RunningPlatform platform) {
        this.platform = platform;
        for (var sessions : List.of(live, expired)) {
            WebVisitor.loggedIn(platform.gateway(), DemoPerson.accounts())
                    .forEach((account, visitor) -> sessions.put(account, visitor.cookies().get("tk")));
        }
        expire(platform, expired.values());
    }

    /** The id of a session that somebody had, and that has expired since. */
    public static String expired(RunningPlatform platform, String account) {
        var sessionId = WebVisitor.loggedInAs(platform.gateway(), account).cookies().get("tk");
        expire(platform, List.of(sessionId));
        return sessionId;
    }

    /** A browser that comes to the gateway like this, with nothing but that one cookie. */
    WebVisitor visitor(String account, SessionKind kind) {
        return switch (kind) {
            case OWN -> visitorWith(live.get(account));
            case EXPIRED -> visitorWith(expired.get(account));
            case FORGED -> visitorWith(forged(live.get(account)));
            case NONE -> new WebVisitor(platform.gateway());
        };
    }

    boolean allStillLive() {
        var answers = new ConcurrentLinkedQueue<Integer>();
        Concurrently.aFew(live.values(), sessionId -> answers.add(visitorWith(sessionId).get("/werk").status()));
        return answers.size() == live.size() && answers.stream().allMatch(status -> status == 200);
    }

    private WebVisitor visitorWith(String sessionId) {
        return visitorWith(platform, sessionId);
    }

    private static WebVisitor visitorWith(RunningPlatform platform, String sessionId) {
        var visitor = new WebVisitor(platform.gateway());
        visitor.cookies().put("tk", sessionId);
        return visitor;
    }

    /** Makes them look long unused in the database, and waits until the gateway no longer knows them by heart. */
    private static void expire(RunningPlatform platform, Collection<String> sessionIds) {
        try (var mongo = StoreDatabases.of(platform).client("gateway")) {
            var sessions = mongo.getDatabase("gateway").getCollection("sessies");
            var past = Date.from(Instant.now().minus(LONG_UNUSED));
            sessionIds.forEach(sessionId -> sessions.updateOne(Filters.eq("_id", digest(sessionId)),
                    Updates.combine(Updates.set("laatst", past), Updates.set("verloopt", past))));
        }
        sessionIds.forEach(sessionId -> await().pollDelay(Duration.ZERO).atMost(PATIENCE)
                .until(() -> visitorWith(platform, sessionId).get("/werk").status() == 302));
    }

    private static String forged(String sessionId) {
        return (sessionId.charAt(0) == 'A' ? 'B' : 'A') + sessionId.substring(1);
    }

    private static String digest(String sessionId) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(sessionId.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
