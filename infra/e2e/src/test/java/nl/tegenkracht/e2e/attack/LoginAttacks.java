package nl.tegenkracht.e2e.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.tegenkracht.e2e.RunningPlatform;
import nl.tegenkracht.e2e.attack.Attack.Loads;

/** Attacks that need no account. */
final class LoginAttacks {

    private static final int BODY = 1_900_000;
    private static final int EARLIER_GUESSES = 12;
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern COOKIE = Pattern.compile("(?i)set-cookie: ([^;]+)");
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
    private static final String CLOSE = "Connection: close";
    private static final SecureRandom RANDOM = new SecureRandom();

    private LoginAttacks() {
    }

    /** The account of 1.9 MB, without the token of the form. */
    static final Attack LARGE_FORMS = new Attack("login forms of 1.9 MB without account", new Loads(8, 512),
            (attacker, load) -> {
                var body = ("account=" + "a".repeat(BODY)).getBytes(StandardCharsets.US_ASCII);
                int port = attacker.platform().port("identity");
                attacker.strike(load, 16, number -> {
                    try (var wire = Wire.open(Wire.ATTACKER, port)) {
                        return wire.begin("POST /inloggen", FORM, "Content-Length: " + body.length, CLOSE)
                                .endOfHeaders().send(body).status();
                    }
                });
            });

    static final Attack VISITS = visits("visits of /inloggen from another address", Wire.ATTACKER);

    /** Behind one address there may be a whole office. */
    static final Attack VISITS_FROM_THE_SAME_ADDRESS = visits("visits of /inloggen from the address of the others",
            Wire.OTHERS);

    static final Attack RANDOM_COOKIES = randomCookies("random session cookies from another address", Wire.ATTACKER);

    static final Attack RANDOM_COOKIES_FROM_THE_SAME_ADDRESS = randomCookies(
            "random session cookies from the address of the others", Wire.OTHERS);

    /** The one who is guessed at logs in meanwhile with the right password; the guessing has begun long before. */
    static final Attack WRONG_PASSWORDS_FOR_THE_VICTIM = new Attack(
            "people at once who send two wrong passwords a second for the account that logs in", new Loads(1, 32),
            platform -> guess(platform, "otto", EARLIER_GUESSES),
            (attacker, load) -> attacker.strikeWhileOthersWork(Duration.ofMillis(500), load,
                    number -> wrongPassword(attacker.platform(), "otto")));

    static final Attack WRONG_PASSWORDS = new Attack("people at once who send wrong passwords for another account",
            new Loads(5, 80), (attacker, load) -> attacker.strikeWhileOthersWork(Duration.ofMillis(1), load,
                    number -> wrongPassword(attacker.platform(), "griet")));

    static final Attack UNKNOWN_KEYS = new Attack("bearers with an unknown key", new Loads(250, 8000),
            (attacker, load) -> attacker.strike(load, 40, number -> {
                try (var wire = Wire.open(Wire.ATTACKER, attacker.platform().port("gateway"))) {
                    return wire.begin("GET /fractie-noord/melding/v1/meldingen", CLOSE,
                            "Authorization: Bearer " + forgedToken(attacker)).endOfHeaders().status();
                }
            }));

    private static Attack visits(String name, String from) {
        return new Attack(name, new Loads(330, 5000), (attacker, load) -> attacker.strike(load, 16, number -> {
            try (var wire = Wire.open(from, attacker.platform().port("gateway"))) {
                return wire.begin("GET /inloggen", "Accept: text/html", CLOSE).endOfHeaders().status();
            }
        }));
    }

    private static Attack randomCookies(String name, String from) {
        return new Attack(name, new Loads(875, 14000), (attacker, load) -> attacker.strike(load, 16,
                number -> Visitor.withCookie(attacker.platform(), "tk=" + random(32), from)
                        .get("/fractie-noord/melding")));
    }

    private static void guess(RunningPlatform platform, String account, int times) {
        try {
            for (int i = 0; i < times; i++) {
                wrongPassword(platform, account);
            }
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    private static int wrongPassword(RunningPlatform platform, String account) throws IOException {
        int port = platform.port("identity");
        String page;
        try (var wire = Wire.open(Wire.ATTACKER, port)) {
            page = wire.begin("GET /inloggen", "Accept: text/html", CLOSE).endOfHeaders().answer();
        }
        var csrf = CSRF.matcher(page);
        var cookies = COOKIE.matcher(page).results().map(cookie -> cookie.group(1)).collect(Collectors.joining("; "));
        if (!csrf.find()) {
            throw new IOException("No form to log in with");
        }
        var body = "account=" + account + "&wachtwoord=" + random(9) + "&_csrf=" + csrf.group(1);
        try (var wire = Wire.open(Wire.ATTACKER, port)) {
            return wire.begin("POST /inloggen", FORM, "Content-Length: " + body.length(), CLOSE,
                    "Cookie: " + cookies).endOfHeaders().send(body).status();
        }
    }

    private static String forgedToken(Attacker attacker) {
        long now = System.currentTimeMillis() / 1000;
        return encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"" + random(12) + "\"}") + "."
                + encoded("{\"iss\":\"" + attacker.platform().identity() + "\",\"aud\":\"poort\",\"sub\":\"x\",\"exp\":"
                        + (now + 300) + "}")
                + "." + random(256);
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String random(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
