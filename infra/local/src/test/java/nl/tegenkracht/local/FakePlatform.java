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
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.IntStream;
import nl.tegenkracht.local.PartSpec.MainClass;
import nl.tegenkracht.local.PartSpec.Program;

/** Een platform van drie kleine onderdelen, die echte processen zijn. */
final class FakePlatform implements AutoCloseable {

    static final String STORE = "nepopslag";
    static final String SERVICE = "nepdienst";
    static final String GATEWAY = "nepdeur";

    final LocalSettings settings;
    final Platform platform;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    FakePlatform(Path root, String serviceBehavior) {
        this(LocalSettings.of(root).withPorts(Ports.free()).withPatience(Duration.ofSeconds(20)), serviceBehavior);
    }

    FakePlatform(LocalSettings settings, String serviceBehavior) {
        this(settings, serviceBehavior, new MainClass(System.getProperty("java.class.path"),
                FakePart.class.getName()));
    }

    FakePlatform(LocalSettings settings, String serviceBehavior, Program program) {
        this.settings = settings;
        this.platform = new Platform(settings,
                otherSettings -> List.of(spec(otherSettings, STORE, Ports.STORE, 0, "", program),
                        spec(otherSettings, SERVICE, Ports.MELDING, 2, serviceBehavior, program),
                        spec(otherSettings, GATEWAY, Ports.GATEWAY, 2, "", program)));
    }

    private static PartSpec spec(LocalSettings settings, String name, String portName, int layer, String behavior,
            Program program) {
        int port = settings.ports().numberOf(portName);
        return new PartSpec(name, program, layer, 32, List.of(portName), Readiness.http(port),
                FakePart.properties(port, behavior));
    }

    /** Voert een opdracht uit zoals {@code ./start} dat doet. */
    int run(String input, String... args) {
        return new Commands(platform, new PrintStream(written, true, StandardCharsets.UTF_8),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), false).execute(args);
    }

    /** Alles wat de opdrachten tot nu toe zeiden. */
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

    /** Zet de bestanden neer die de runner in de broncode verwacht. */
    static Path root(Path directory) throws IOException {
        var demo = Files.createDirectories(directory.resolve("infra/demo"));
        Files.writeString(demo.resolve("personen.json"),
                """
                        [ { "account": "noa", "naam": "Noa Sparrenberg", "uitleg": "medewerker van fractie Noord" } ]
                        """);
        return directory;
    }

    /** Een jar met alleen {@link FakePart}, ingedeeld zoals een uitvoerbare jar van Spring Boot. */
    static Path jar(Path file) throws IOException {
        return jar(file, "");
    }

    /** Met iets erbij, zodat het een andere versie is. */
    static Path jar(Path file, String extra) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(new Attributes.Name("Start-Class"), FakePart.class.getName());
        var className = FakePart.class.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(file), manifest);
                var source = FakePart.class.getClassLoader().getResourceAsStream(className)) {
            add(out, "BOOT-INF/classes/nl/", new byte[0]);
            add(out, "BOOT-INF/classes/" + className, source.readAllBytes());
            add(out, "BOOT-INF/lib/bibliotheek-1.jar", emptyJar(extra));
            add(out, "BOOT-INF/lib/hoort-er-niet-bij.jar", emptyJar(""));
            add(out, "BOOT-INF/classpath.idx",
                    "- \"BOOT-INF/lib/bibliotheek-1.jar\"\n".getBytes(StandardCharsets.UTF_8));
            add(out, "org/springframework/boot/loader/Lader.class", new byte[0]);
        }
        return file;
    }

    private static byte[] emptyJar(String content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new JarOutputStream(bytes)) {
            add(out, "inhoud", content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static void add(JarOutputStream out, String name, byte[] content) throws IOException {
        var item = new JarEntry(name);
        // Zoals bij een herhaalbare build: dezelfde inhoud geeft dezelfde jar.
        item.setTimeLocal(LocalDateTime.of(2026, 11, 21, 0, 0));
        out.putNextEntry(item);
        out.write(content);
    }

    /**
     * Als {@code ./start} met een nepplatform: {@code <wortel> <poort van de deur> <gedrag> <opdracht>}. Staat er een
     * {@code nep.jar} in de wortel, dan draaien de onderdelen daaruit.
     */
    public static void main(String[] args) {
        var root = Path.of(args[0]);
        var settings = LocalSettings.of(root).withPorts(Ports.from(Integer.parseInt(args[1])));
        var jar = root.resolve("nep.jar");
        var fake = Files.exists(jar)
                ? new FakePlatform(settings, args[2], new PartSpec.BootJar(jar))
                : new FakePlatform(settings, args[2]);
        System.exit(new Commands(fake.platform, System.out, System.in, false).execute(args[3]));
    }

    /** Zo'n opdracht als eigen proces; wat hij zegt komt in {@code uitvoer} in de wortel. */
    static Process process(Path root, List<String> flags, String behavior, String command) throws IOException {
        // Wie op de achtergrond is begonnen negeert Ctrl-C, en dat erft elk proces; een mens in een terminal doet dat niet.
        var line = new ArrayList<>(
                List.of("env", "--default-signal=INT", Jvm.java().toString(), "-XX:TieredStopAtLevel=1"));
        line.addAll(flags);
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), FakePlatform.class.getName(),
                root.toString(), Integer.toString(freeBasePort()), behavior, command));
        return new ProcessBuilder(line).redirectErrorStream(true)
                .redirectOutput(root.resolve("uitvoer").toFile()).start();
    }

    /** Een poort voor de deur, zo dat ook de evenveel verschoven poorten van de andere vrij zijn. */
    private static int freeBasePort() {
        return IntStream.iterate(21_080, base -> base < 40_000, base -> base + 117)
                .filter(base -> Ports.from(base).numbers().values().stream().allMatch(Ports::isFree))
                .findFirst()
                .orElseThrow();
    }
}
