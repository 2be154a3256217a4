package nl.tegenkracht.e2e.attack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import nl.tegenkracht.e2e.RunningPlatform;
import nl.tegenkracht.e2e.WebVisitor;

/** The browser in which somebody logs in again and again, over connections of its own, from the address of the others. */
final class KnownDevice {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Gone in the meantime; whatever else the browser got, it keeps. */
    private static final Set<String> SESSIONS = Set.of("tk", "tk-inlog");
    private static final int OK = 200;

    private final RunningPlatform platform;
    private final String account;
    private Map<String, String> cookies = Map.of();

    KnownDevice(RunningPlatform platform, String account) {
        this.platform = platform;
        this.account = account;
    }

    /** @throws RuntimeException if that does not succeed */
    int logIn() throws IOException {
        try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE)
                .localAddress(InetAddress.getByName(Wire.OTHERS)).build()) {
            var visitor = new WebVisitor(platform.gateway(), http, PATIENCE);
            visitor.cookies().putAll(cookies);
            visitor.logIn(account);
            cookies = new HashMap<>(visitor.cookies());
            cookies.keySet().removeAll(SESSIONS);
            return OK;
        }
    }
}
