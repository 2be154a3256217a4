package nl.tegenkracht.demologin.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Hmac;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.identity.key.SecretsDirectory;
import org.springframework.stereotype.Component;

/**
 * Knows a browser from which someone logged in before, by a signed cookie: what others try elsewhere does not slow it
 * down. The cookie is an id and, for each account that logged in there, a signature over both; it names nobody.
 */
@Component
public class KnownDevices {

    private static final String COOKIE = "tk-apparaat";
    private static final int SECONDS = 180 * 24 * 3600;
    private static final int MOST_ACCOUNTS = 8;
    private final byte[] key;

    private record Device(String id, List<String> signatures) {}

    KnownDevices(SecretsDirectory secretsDirectory) {
        key = Hmac.sha256(HexFormat.of().parseHex(secretsDirectory.secret("inlogarchief.geheim")), "bekend apparaat");
    }

    /** From where this login attempt comes. */
    public LoginSource source(HttpServletRequest request) {
        var account = String.valueOf(request.getParameter(LoginPage.ACCOUNT));
        return device(request).filter(device -> knows(device, account)).map(device -> LoginSource.device(device.id()))
                .orElseGet(() -> LoginSource.address(request.getRemoteAddr()));
    }

    void remember(HttpServletRequest request, HttpServletResponse response, String account) {
        var device = device(request).orElseGet(() -> new Device(Id.random(), List.of()));
        var own = signature(device.id(), account);
        var signatures = Stream.concat(Stream.of(own), device.signatures().stream().filter(other -> !other.equals(own)))
                .limit(MOST_ACCOUNTS).toList();
        LoginCookies.set(response, COOKIE, device.id() + "." + String.join(".", signatures), SECONDS);
    }

    private boolean knows(Device device, String account) {
        var own = signature(device.id(), account).getBytes(StandardCharsets.US_ASCII);
        return device.signatures().stream()
                .anyMatch(other -> MessageDigest.isEqual(own, other.getBytes(StandardCharsets.US_ASCII)));
    }

    private static Optional<Device> device(HttpServletRequest request) {
        return LoginCookies.get(request, COOKIE).filter(value -> value.matches("[0-9a-f]{32}(\\.[0-9a-f]{64}){1,8}"))
                .map(value -> List.of(value.split("\\.")))
                .map(parts -> new Device(parts.getFirst(), parts.subList(1, parts.size())));
    }

    private String signature(String device, String account) {
        return HexFormat.of().formatHex(Hmac.sha256(key, device + " " + account));
    }
}
