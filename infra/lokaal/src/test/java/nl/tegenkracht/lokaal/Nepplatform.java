package nl.tegenkracht.lokaal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
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
                List.of(deel(OPSLAG, Poorten.STORE, 0, "", programma), deel(DIENST, Poorten.MELDING, 2, gedragVanDienst,
                        programma), deel(DEUR, Poorten.GATEWAY, 2, "", programma)));
    }

    private Onderdeel deel(String naam, String poortnaam, int laag, String gedrag, Programma programma) {
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

    /** Een uitvoerbare jar met alleen {@link Nepdeel}, die zichzelf kan uitpakken zoals een jar van Spring Boot. */
    static Path jar(Path bestand) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Nepdeel.class.getName());
        var klasse = Nepdeel.class.getName().replace('.', '/') + ".class";
        try (var uit = new JarOutputStream(Files.newOutputStream(bestand), manifest);
                var bron = Nepdeel.class.getClassLoader().getResourceAsStream(klasse)) {
            uit.putNextEntry(new JarEntry(klasse));
            bron.transferTo(uit);
        }
        return bestand;
    }

    /** Als {@code ./start} met een nepplatform: {@code <wortel> <poort van de deur> <gedrag> <opdracht>}. */
    public static void main(String[] args) {
        var instellingen = Instellingen.van(Path.of(args[0])).metPoorten(Poorten.vanaf(Integer.parseInt(args[1])));
        var nep = new Nepplatform(instellingen, args[2]);
        System.exit(new Opdrachten(nep.platform, System.out, System.in, false).voerUit(args[3]));
    }
}
