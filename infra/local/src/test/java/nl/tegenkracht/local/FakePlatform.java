package nl.tegenkracht.local;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.IntStream;
import nl.tegenkracht.local.PartSpec.MainClass;
import nl.tegenkracht.local.PartSpec.Program;

/** A platform of three small parts, which are real processes. */
final class FakePlatform implements AutoCloseable {

    static final String STORE = "fakestore";
    static final String SERVICE = "fakeservice";
    static final String GATEWAY = "fakegateway";

    final LocalSettings settings;
    final Platform platform;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    FakePlatform(Path root, String serviceBehavior) {
        this(LocalSettings.of(root).withPorts(Ports.free()).withPatience(Duration.ofSeconds(20)), serviceBehavior);
    }

    FakePlatform(LocalSettings settings, String serviceBehavior) {
        this(settings, serviceBehavior, program());
    }

    FakePlatform(LocalSettings settings, String serviceBehavior, Program program) {
        this(settings, otherSettings -> List.of(spec(otherSettings, STORE, Ports.STORE, 0, "", program),
                spec(otherSettings, SERVICE, Ports.MELDING, 2, serviceBehavior, program),
                spec(otherSettings, GATEWAY, Ports.GATEWAY, 2, "", program)));
    }

    private FakePlatform(LocalSettings settings, Function<LocalSettings, List<PartSpec>> wiring) {
        this.settings = settings;
        this.platform = new Platform(settings, wiring);
    }

    /** With parts that have the names of the services, for commands that address those. */
    static FakePlatform ofServices(Path root) {
        var services = List.of(Ports.MELDING, Ports.KLACHT, Ports.BELEID, Ports.RAPPORTAGE);
        return new FakePlatform(LocalSettings.of(root).withPorts(Ports.free()).withPatience(Duration.ofSeconds(20)),
                settings -> services.stream().map(name -> spec(settings, name, name, 3, "", program())).toList());
    }

    private static Program program() {
        return new MainClass(System.getProperty("java.class.path"), FakePart.class.getName());
    }

    private static PartSpec spec(LocalSettings settings, String name, String portName, int layer, String behavior,
            Program program) {
        int port = settings.ports().numberOf(portName);
        return new PartSpec(name, program, layer, 32, List.of(portName), Readiness.http(port),
                FakePart.properties(port, behavior));
    }

    /** Executes a command as {@code ./start} does. */
    int run(String input, String... args) {
        return new Commands(platform, new PrintStream(written, true, StandardCharsets.UTF_8),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), false).execute(args);
    }

    /** Everything the commands have said so far. */
    String output() {
        return written.toString(StandardCharsets.UTF_8);
    }

    List<String> running() {
        return platform.parts().stream().filter(LocalPart::isAlive).map(LocalPart::name).toList();
    }

    @Override
    public void close() {
        platform.kill();
        platform.stop();
    }

    /** Writes the files that the runner expects in the source code. */
    static Path root(Path directory) throws IOException {
        var demo = Files.createDirectories(directory.resolve("infra/demo"));
        Files.writeString(demo.resolve("personen.json"),
                """
                        [ { "account": "noa", "naam": "Noa Sparrenberg", "uitleg": "medewerker van fractie Noord" } ]
                        """);
        return directory;
    }

    /** A jar with only {@link FakePart}, which unpacks itself as an executable jar of Spring Boot does. */
    static Path jar(Path file) throws IOException {
        return jar(file, "");
    }

    /** With something added, so that it is another version. */
    static Path jar(Path file, String extra) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakePart.class.getName());
        var className = FakePart.class.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(file), manifest);
                var source = FakePart.class.getClassLoader().getResourceAsStream(className)) {
            add(out, className, source.readAllBytes());
            add(out, "BOOT-INF/lib/library-1.jar", emptyJar(extra));
        }
        return file;
    }

    private static byte[] emptyJar(String content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new JarOutputStream(bytes)) {
            add(out, "content", content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static void add(JarOutputStream out, String name, byte[] content) throws IOException {
        var item = new JarEntry(name);
        // As in a reproducible build: the same content gives the same jar.
        item.setTimeLocal(LocalDateTime.of(2026, 11, 21, 0, 0));
        out.putNextEntry(item);
        out.write(content);
    }

    /**
     * Like {@code ./start} with a fake platform: {@code <root> <port of the gateway> <behavior> <command>}. If there is
     * a {@code fake.jar} in the root, the parts run from that.
     */
    public static void main(String[] args) {
        var root = Path.of(args[0]);
        var settings = LocalSettings.of(root).withPorts(Ports.from(Integer.parseInt(args[1])));
        var jar = root.resolve("fake.jar");
        var fake = Files.exists(jar)
                ? new FakePlatform(settings, args[2], new PartSpec.BootJar(jar))
                : new FakePlatform(settings, args[2]);
        System.exit(new Commands(fake.platform, System.out, System.in, false)
                .execute(Arrays.copyOfRange(args, 3, args.length)));
    }

    /** Such a command as a process of its own; what it says goes to {@code output} in the root. */
    static Process process(Path root, List<String> flags, String behavior, String command) throws IOException {
        return process(root, "en", flags, behavior, command);
    }

    static Process process(Path root, String language, List<String> flags, String behavior, String command)
            throws IOException {
        // What was begun in the background ignores Ctrl-C, and every process inherits that; at a terminal it does not.
        var line = new ArrayList<>(
                List.of("env", "--default-signal=INT", Jvm.java().toString(), "-XX:TieredStopAtLevel=1"));
        line.addAll(flags);
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), FakePlatform.class.getName(),
                root.toString(), Integer.toString(freeBasePort()), behavior, command));
        var builder = new ProcessBuilder(line).redirectErrorStream(true)
                .redirectOutput(root.resolve("output").toFile());
        builder.environment().put("TEGENKRACHT_LANG", language);
        return builder.start();
    }

    /** A port for the gateway such that the equally shifted ports of the others are free too. */
    private static int freeBasePort() {
        return IntStream.iterate(21_080, base -> base < 40_000, base -> base + 117)
                .filter(base -> Ports.from(base).numbers().values().stream().allMatch(Ports::isFree))
                .findFirst()
                .orElseThrow();
    }
}
