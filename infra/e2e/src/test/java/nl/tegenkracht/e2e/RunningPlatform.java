package nl.tegenkracht.e2e;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.local.LocalSettings;
import nl.tegenkracht.local.Platform;
import nl.tegenkracht.local.Ports;

/**
 * The whole platform, really started, with ports and a data directory of its own under {@code target}. Logs stay there.
 *
 * <p>The identity provider knows one deployment more than the rest here: so there are real tokens from elsewhere.
 */
public final class RunningPlatform implements AutoCloseable {

    /** Deployment and domain that only the identity provider knows. */
    static final String ELSEWHERE = "elders";
    static final String ELSEWHERE_DOMAIN = "fractie-oost";

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String FAST_HASH = "$2a$04$kjp4sqI365DO54XlewmyU.6k1RwAh2Pg3GPAXCjz5Kas5q9mohL2K";

    /** For whoever works on the tests: with {@code -De2e.basePort=18080} the platform stays there between runs. */
    private static final Integer BASE_PORT = Integer.getInteger("e2e.basePort");

    private final Platform localPlatform;

    private RunningPlatform(Platform localPlatform) {
        this.localPlatform = localPlatform;
    }

    static RunningPlatform start() throws IOException {
        var directory = targetDirectory().resolve(BASE_PORT == null ? "platform" : "platform-" + BASE_PORT);
        if (BASE_PORT == null) {
            deleteTree(directory);
        }
        Files.createDirectories(directory);
        var ports = BASE_PORT == null ? Ports.free() : Ports.from(BASE_PORT);
        var settings = LocalSettings.of(repositoryRoot()).withData(directory.resolve("data")).withPorts(ports)
                .withPatience(PATIENCE)
                .withProperty("identity", "tegenkracht.landscape", landscapeWithElsewhere(directory));
        for (var limit : new String[]{"authenticated", "anonymous", "login"}) {
            settings = settings.withProperty("gateway", "tegenkracht.rate-limits." + limit, "100000");
        }
        // The same few people file here whatever all tests need.
        for (var limit : Map.of("meldingen", "melding", "berichten", "melding", "klachten", "klacht", "aanvullingen",
                "klacht").entrySet()) {
            settings = settings.withProperty(limit.getValue(), "tegenkracht.filing-limits." + limit.getKey(), "100000");
        }
        var platform = new RunningPlatform(Platform.start(quick(settings)));
        WarmUp.run(platform.gateway());
        return platform;
    }

    /** With the limits that everybody gets, in a directory of its own that is empty at first: for attacks. */
    public static RunningPlatform startAsShipped(String directory) throws IOException {
        var data = targetDirectory().resolve(directory);
        deleteTree(data);
        var settings = LocalSettings.of(repositoryRoot()).withData(Files.createDirectories(data))
                .withPorts(Ports.free()).withPatience(PATIENCE)
                // A gesprek of 590 berichten is one of the situations, and one person writes it in a minute.
                .withProperty("melding", "tegenkracht.filing-limits.berichten", "10000");
        return warm(new RunningPlatform(Platform.start(settings)));
    }

    /** Nothing stays behind of one on which nobody can work. */
    private static RunningPlatform warm(RunningPlatform platform) {
        try {
            WarmUp.run(platform.gateway());
            return platform;
        } catch (RuntimeException error) {
            platform.close();
            throw error;
        }
    }

    /**
     * On a data directory that is there already, always on free ports; the landscape is everybody's own. The tests start
     * this one first, and only once: from what it loaded all others start sooner (record 0382).
     */
    static RunningPlatform startOn(Path data) {
        return new RunningPlatform(Platform.start(quick(LocalSettings.of(repositoryRoot()).withData(data)
                .withPorts(Ports.free()).withPatience(PATIENCE).withArchiving())));
    }

    /**
     * The same password as everywhere in the demonstration, with a fast hash: the slow one is for who attacks the login.
     * And a reader of events that was killed is given up three times as soon as Kafka does by itself.
     */
    private static LocalSettings quick(LocalSettings settings) {
        var quick = settings.withProperty("identity", "tegenkracht.demo-password-hash", FAST_HASH)
                // Many log in at once: that must not depend on how fast the machine is.
                .withProperty("gateway", "tegenkracht.login.timeout", "30s");
        for (var reader : List.of("klacht", "rapportage")) {
            quick = quick.withProperty(reader, "spring.kafka.consumer.properties.session.timeout.ms", "15000");
        }
        return quick;
    }

    /** An empty platform of its own, with a name under {@code target}, on free ports. */
    static LocalSettings settingsFor(String name) throws IOException {
        var directory = targetDirectory().resolve(name);
        deleteTree(directory);
        return quick(LocalSettings.of(repositoryRoot())
                .withData(Files.createDirectories(directory).resolve("data")).withPorts(Ports.free())
                .withPatience(PATIENCE));
    }

    static RunningPlatform startWith(LocalSettings settings) {
        return new RunningPlatform(Platform.start(settings));
    }

    /** Where the gateway of a platform with these settings is going to be. */
    static URI gatewayOf(LocalSettings settings) {
        return URI.create("http://localhost:" + settings.ports().numberOf("gateway"));
    }

    /** The directory of this module. */
    private static Path moduleDirectory() {
        return Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    }

    static Path targetDirectory() {
        return moduleDirectory().resolve("target");
    }

    static Path repositoryRoot() {
        return moduleDirectory().getParent().getParent();
    }

    public Platform localPlatform() {
        return localPlatform;
    }

    public URI gateway() {
        return localPlatform.address();
    }

    /** Where identity tells about itself. */
    URI identityManagement() {
        return url("identity-beheer");
    }

    public URI identity() {
        return url("identity");
    }

    URI service(ServiceName service) {
        return url(service.code());
    }

    URI management() {
        return url("gateway-beheer");
    }

    public int port(String name) {
        return localPlatform.settings().ports().numberOf(name);
    }

    public Path data() {
        return localPlatform.settings().data();
    }

    Path keys() {
        return data().resolve("sleutels");
    }

    String secret(String name) {
        try {
            return Files.readString(keys().resolve(name)).strip();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private URI url(String name) {
        return URI.create("http://localhost:" + port(name));
    }

    private static String landscapeWithElsewhere(Path directory) throws IOException {
        var original = Files.readString(repositoryRoot().resolve("infra/demo/landschap.json"));
        var extended = original
                .replaceFirst("\\{ \"domein\": \"extern\"",
                        "{ \"domein\": \"" + ELSEWHERE_DOMAIN
                                + "\", \"naam\": \"Fractie Oost\", \"staat\": \"actief\" },\n    $0")
                .replaceFirst("\\{ \"naam\": \"lokaal\"",
                        "{ \"naam\": \"" + ELSEWHERE + "\", \"domeinen\": [\"" + ELSEWHERE_DOMAIN + "\"] },\n    $0");
        return Files.writeString(directory.resolve("landscape-of-identity.json"), extended).toString();
    }

    static void deleteTree(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (var tree = Files.walk(directory)) {
                for (var path : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }

    /** Without waiting until everything has stopped as it should, which is not what its test is about. */
    void closeAtOnce() {
        localPlatform.kill();
        localPlatform.close();
    }

    @Override
    public void close() {
        if (BASE_PORT == null || port("gateway") != BASE_PORT) {
            localPlatform.close();
        }
    }
}
