package nl.tegenkracht.lokaal;

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
import nl.tegenkracht.lokaal.Onderdeel.Hoofdklasse;
import nl.tegenkracht.lokaal.Onderdeel.Programma;

/** Een platform van drie kleine onderdelen, die echte processen zijn. */
final class Nepplatform implements AutoCloseable {

    static final String OPSLAG = "nepopslag";
    static final String DIENST = "nepdienst";
    static final String DEUR = "nepdeur";

    final Instellingen instellingen;
    final Platform platform;
    private final ByteArrayOutputStream geschreven = new ByteArrayOutputStream();

    Nepplatform(Path wortel, String gedragVanDienst) {
        this(Instellingen.van(wortel).metPoorten(Poorten.vrij()).metGeduld(Duration.ofSeconds(20)), gedragVanDienst);
    }

    Nepplatform(Instellingen instellingen, String gedragVanDienst) {
        this(instellingen, gedragVanDienst, new Hoofdklasse(System.getProperty("java.class.path"),
                Nepdeel.class.getName()));
    }

    Nepplatform(Instellingen instellingen, String gedragVanDienst, Programma programma) {
        this.instellingen = instellingen;
        this.platform = new Platform(instellingen,
                anders -> List.of(deel(anders, OPSLAG, Poorten.STORE, 0, "", programma),
                        deel(anders, DIENST, Poorten.MELDING, 2, gedragVanDienst, programma),
                        deel(anders, DEUR, Poorten.GATEWAY, 2, "", programma)));
    }

    private static Onderdeel deel(Instellingen instellingen, String naam, String poortnaam, int laag, String gedrag,
            Programma programma) {
        int poort = instellingen.poorten().van(poortnaam);
        return new Onderdeel(naam, programma, laag, 32, List.of(poortnaam), Gereedheid.http(poort),
                Nepdeel.eigenschappen(poort, gedrag));
    }

    /** Voert een opdracht uit zoals {@code ./start} dat doet. */
    int opdracht(String invoer, String... args) {
        return new Opdrachten(platform, new PrintStream(geschreven, true, StandardCharsets.UTF_8),
                new ByteArrayInputStream(invoer.getBytes(StandardCharsets.UTF_8)), false).voerUit(args);
    }

    /** Alles wat de opdrachten tot nu toe zeiden. */
    String uitvoer() {
        return geschreven.toString(StandardCharsets.UTF_8);
    }

    List<String> lopend() {
        return platform.delen().stream().filter(Deel::leeft).map(Deel::naam).toList();
    }

    @Override
    public void close() {
        platform.kill();
        platform.stop();
    }

    /** Zet de bestanden neer die de runner in de broncode verwacht. */
    static Path wortel(Path map) throws IOException {
        var demo = Files.createDirectories(map.resolve("infra/demo"));
        Files.writeString(demo.resolve("personen.json"),
                """
                        [ { "account": "noa", "naam": "Noa Sparrenberg", "uitleg": "medewerker van fractie Noord" } ]
                        """);
        return map;
    }

    /** Een jar met alleen {@link Nepdeel}, ingedeeld zoals een uitvoerbare jar van Spring Boot. */
    static Path jar(Path bestand) throws IOException {
        return jar(bestand, "");
    }

    /** Met iets erbij, zodat het een andere versie is. */
    static Path jar(Path bestand, String erbij) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(new Attributes.Name("Start-Class"), Nepdeel.class.getName());
        var klasse = Nepdeel.class.getName().replace('.', '/') + ".class";
        try (var uit = new JarOutputStream(Files.newOutputStream(bestand), manifest);
                var bron = Nepdeel.class.getClassLoader().getResourceAsStream(klasse)) {
            zet(uit, "BOOT-INF/classes/nl/", new byte[0]);
            zet(uit, "BOOT-INF/classes/" + klasse, bron.readAllBytes());
            zet(uit, "BOOT-INF/lib/bibliotheek-1.jar", legeJar(erbij));
            zet(uit, "BOOT-INF/lib/hoort-er-niet-bij.jar", legeJar(""));
            zet(uit, "BOOT-INF/classpath.idx",
                    "- \"BOOT-INF/lib/bibliotheek-1.jar\"\n".getBytes(StandardCharsets.UTF_8));
            zet(uit, "org/springframework/boot/loader/Lader.class", new byte[0]);
        }
        return bestand;
    }

    private static byte[] legeJar(String inhoud) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var uit = new JarOutputStream(bytes)) {
            zet(uit, "inhoud", inhoud.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static void zet(JarOutputStream uit, String naam, byte[] inhoud) throws IOException {
        var item = new JarEntry(naam);
        // Zoals bij een herhaalbare build: dezelfde inhoud geeft dezelfde jar.
        item.setTimeLocal(LocalDateTime.of(2026, 11, 21, 0, 0));
        uit.putNextEntry(item);
        uit.write(inhoud);
    }

    /**
     * Als {@code ./start} met een nepplatform: {@code <wortel> <poort van de deur> <gedrag> <opdracht>}. Staat er een
     * {@code nep.jar} in de wortel, dan draaien de onderdelen daaruit.
     */
    public static void main(String[] args) {
        var wortel = Path.of(args[0]);
        var instellingen = Instellingen.van(wortel).metPoorten(Poorten.vanaf(Integer.parseInt(args[1])));
        var jar = wortel.resolve("nep.jar");
        var nep = Files.exists(jar)
                ? new Nepplatform(instellingen, args[2], new Onderdeel.Bootjar(jar))
                : new Nepplatform(instellingen, args[2]);
        System.exit(new Opdrachten(nep.platform, System.out, System.in, false).voerUit(args[3]));
    }

    /** Zo'n opdracht als eigen proces; wat hij zegt komt in {@code uitvoer} in de wortel. */
    static Process proces(Path wortel, List<String> vlaggen, String gedrag, String opdracht) throws IOException {
        // Wie op de achtergrond is begonnen negeert Ctrl-C, en dat erft elk proces; een mens in een terminal doet dat niet.
        var regel = new ArrayList<>(
                List.of("env", "--default-signal=INT", Jvm.java().toString(), "-XX:TieredStopAtLevel=1"));
        regel.addAll(vlaggen);
        regel.addAll(List.of("-cp", System.getProperty("java.class.path"), Nepplatform.class.getName(),
                wortel.toString(), Integer.toString(basis()), gedrag, opdracht));
        return new ProcessBuilder(regel).redirectErrorStream(true)
                .redirectOutput(wortel.resolve("uitvoer").toFile()).start();
    }

    /** Een poort voor de deur, zo dat ook de evenveel verschoven poorten van de andere vrij zijn. */
    private static int basis() {
        return IntStream.iterate(21_080, basis -> basis < 40_000, basis -> basis + 117)
                .filter(basis -> Poorten.vanaf(basis).nummers().values().stream().allMatch(Poorten::isVrij))
                .findFirst()
                .orElseThrow();
    }
}
