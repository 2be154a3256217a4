package nl.tegenkracht.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipInputStream;
import tools.jackson.databind.json.JsonMapper;

/** A running Keycloak with the realm of the demo people, from its distribution in the Maven repository. */
final class KeycloakServer implements AutoCloseable {

    private static final String VERSION = System.getProperty("keycloak.version", "");
    private static final Path DISTRIBUTION = Path.of(System.getProperty("localRepository", "")).resolve(
            "org/keycloak/keycloak-quarkus-dist/" + VERSION + "/keycloak-quarkus-dist-" + VERSION + ".zip");
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    /** The gateway refreshes a minute before the end: a test sees that after a few seconds. */
    private static final int LOGIN_TOKEN_SECONDS = 65;
    private static final String ANOTHER_CLIENT = "canteen";

    private final int port;
    private final Path directory;
    private final Process process;

    private KeycloakServer(int port, Path directory, Process process) {
        this.port = port;
        this.directory = directory;
        this.process = process;
    }

    /** Why it cannot be started on this machine; empty if it can. */
    static Optional<String> whyNone() {
        return Files.exists(DISTRIBUTION)
                ? Optional.empty()
                : Optional.of("Keycloak " + VERSION + " is not in the local Maven repository: ./test full fetches it");
    }

    static String issuer(int port) {
        return "http://localhost:" + port + "/realms/tegenkracht";
    }

    /** Starts it, and returns when it knows the realm. */
    static KeycloakServer start(int port, URI gateway, String secret) throws IOException {
        var directory = RunningPlatform.targetDirectory().resolve("keycloak");
        RunningPlatform.deleteTree(directory);
        unpack(directory);
        var home = directory.resolve("keycloak-" + VERSION);
        Files.createDirectories(home.resolve("data/import"));
        Files.writeString(home.resolve("data/import/tegenkracht-realm.json"), realm());
        var builder = new ProcessBuilder(command(home, port)).redirectErrorStream(true)
                .redirectOutput(directory.resolve("keycloak.log").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("KC_") || name.startsWith("JAVA_"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("POORT_ADRES", gateway.toString());
        builder.environment().put("POORT_GEHEIM", secret);
        builder.environment().put("PROEF_WACHTWOORD", WebVisitor.PASSWORD);
        var server = new KeycloakServer(port, directory, builder.start());
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).until(server::isReady);
        return server;
    }

    private static List<String> command(Path home, int port) {
        return List.of("bash", home.resolve("bin/kc.sh").toString(), "start-dev", "--import-realm",
                "--http-host=127.0.0.1", "--http-port=" + port, "--hostname=http://localhost:" + port,
                "--log-level=info,org.keycloak.events:debug");
    }

    private static String realm() throws IOException {
        return Files.readString(RunningPlatform.repositoryRoot().resolve("infra/demo/keycloak/tegenkracht-realm.json"))
                .replaceFirst("\"clients\" : \\[", """
                        "clients" : [ { "clientId" : "%s", "publicClient" : true, "directAccessGrantsEnabled" : true,
                          "defaultClientScopes" : [ "basic", "profile" ] },""".formatted(ANOTHER_CLIENT))
                .replaceFirst("\"accessTokenLifespan\" : \\d+", "\"accessTokenLifespan\" : " + LOGIN_TOKEN_SECONDS);
    }

    private static void unpack(Path directory) throws IOException {
        try (var zip = new ZipInputStream(Files.newInputStream(DISTRIBUTION))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var target = directory.resolve(entry.getName()).normalize();
                if (entry.isDirectory() || !target.startsWith(directory)) {
                    continue;
                }
                Files.createDirectories(target.getParent());
                Files.copy(zip, target);
            }
        }
    }

    private boolean isReady() {
        if (!process.isAlive()) {
            throw new IllegalStateException("Keycloak did not start; see " + directory.resolve("keycloak.log"));
        }
        try {
            return WebVisitor.exchange(HttpRequest
                    .newBuilder(URI.create(issuer(port) + "/.well-known/openid-configuration")).build())
                    .status() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /** Where a client sends somebody who has to log in, and who is sent back at once if they still are. */
    String loginAddress(URI gateway) {
        return issuer(port)
                + "/protocol/openid-connect/auth?response_type=code&client_id=poort&scope=openid&redirect_uri="
                + gateway + "/inloggen/terug&code_challenge_method=S256&code_challenge=" + "x".repeat(43);
    }

    /** Where somebody logs out without coming from any application. */
    String logoutAddress() {
        return issuer(port) + "/protocol/openid-connect/logout";
    }

    /** A genuine token of this person that they gave to another application. */
    String tokenOfAnotherClient(String account) {
        var response = WebVisitor.exchange(HttpRequest
                .newBuilder(URI.create(issuer(port) + "/protocol/openid-connect/token"))
                .header("Content-Type", WebVisitor.FORM)
                .POST(HttpRequest.BodyPublishers.ofString(WebVisitor.formEncode(Map.of("grant_type", "password",
                        "client_id", ANOTHER_CLIENT, "scope", "openid", "username", account, "password",
                        WebVisitor.PASSWORD))))
                .build());
        return JsonMapper.shared().readTree(response.text()).required("access_token").asString();
    }

    /** What Keycloak itself answers to this token when it is asked whose it is. */
    int userInfo(String token) {
        return WebVisitor.exchange(HttpRequest
                .newBuilder(URI.create(issuer(port) + "/protocol/openid-connect/userinfo"))
                .header("Authorization", "Bearer " + token).build()).status();
    }

    /** How often this kind of event is in its log. */
    long events(String type) {
        try (var lines = Files.lines(directory.resolve("keycloak.log"))) {
            return lines.filter(line -> line.contains("type=\"" + type + "\"")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
