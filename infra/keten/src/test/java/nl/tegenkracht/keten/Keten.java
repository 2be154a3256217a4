package nl.tegenkracht.keten;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.lokaal.Instellingen;
import nl.tegenkracht.lokaal.Platform;
import nl.tegenkracht.lokaal.Poorten;

/**
 * Het hele platform, echt gestart, met eigen poorten en een eigen datamap onder {@code target}. Logs blijven daar staan.
 *
 * <p>De identiteitsvoorziening kent hier een uitrol meer dan de rest: zo bestaan er echte tokens van elders.
 */
final class Keten implements AutoCloseable {

    /** Uitrol en domein die alleen de identiteitsvoorziening kent. */
    static final String ELDERS = "elders";
    static final String DOMEIN_ELDERS = "fractie-oost";

    private static final Duration GEDULD = Duration.ofMinutes(5);

    /** Voor wie aan de toetsen werkt: met {@code -Dketen.basis=18080} blijft het platform daar tussen runs staan. */
    private static final Integer BASIS = Integer.getInteger("keten.basis");

    private final Platform platform;

    private Keten(Platform platform) {
        this.platform = platform;
    }

    static Keten start() throws IOException {
        var map = doel().resolve(BASIS == null ? "platform" : "platform-" + BASIS);
        if (BASIS == null) {
            wis(map);
        }
        Files.createDirectories(map);
        var poorten = BASIS == null ? Poorten.vrij() : Poorten.vanaf(BASIS);
        var instellingen = Instellingen.van(wortel()).metData(map.resolve("data")).metPoorten(poorten)
                .metGeduld(GEDULD).metEigenschap("identity", "tegenkracht.landschap", landschapMetElders(map));
        for (var grens : new String[]{"aangemeld", "onaangemeld", "inloggen"}) {
            instellingen = instellingen.metEigenschap("gateway", "tegenkracht.grenzen." + grens, "100000");
        }
        var keten = new Keten(Platform.start(instellingen));
        Inloop.doe(keten.deur());
        return keten;
    }

    /** De map van deze module. */
    private static Path module() {
        return Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    }

    static Path doel() {
        return module().resolve("target");
    }

    static Path wortel() {
        return module().getParent().getParent();
    }

    Platform platform() {
        return platform;
    }

    URI deur() {
        return platform.adres();
    }

    URI identiteit() {
        return adres("identity");
    }

    URI dienst(ServiceName dienst) {
        return adres(dienst.code());
    }

    URI beheer() {
        return adres("gateway-beheer");
    }

    int poort(String naam) {
        return platform.instellingen().poorten().van(naam);
    }

    Path data() {
        return platform.instellingen().data();
    }

    Path sleutels() {
        return data().resolve("sleutels");
    }

    String geheim(String naam) {
        try {
            return Files.readString(sleutels().resolve(naam)).strip();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private URI adres(String naam) {
        return URI.create("http://localhost:" + poort(naam));
    }

    private static String landschapMetElders(Path map) throws IOException {
        var tekst = Files.readString(wortel().resolve("infra/demo/landschap.json"));
        var erbij = tekst
                .replaceFirst("\\{ \"domein\": \"extern\"",
                        "{ \"domein\": \"" + DOMEIN_ELDERS
                                + "\", \"naam\": \"Fractie Oost\", \"staat\": \"actief\" },\n    $0")
                .replaceFirst("\\{ \"naam\": \"lokaal\"",
                        "{ \"naam\": \"" + ELDERS + "\", \"domeinen\": [\"" + DOMEIN_ELDERS + "\"] },\n    $0");
        return Files.writeString(map.resolve("landschap-identiteit.json"), erbij).toString();
    }

    private static void wis(Path map) throws IOException {
        if (Files.exists(map)) {
            try (var alles = Files.walk(map)) {
                for (var pad : alles.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(pad);
                }
            }
        }
    }

    @Override
    public void close() {
        if (BASIS == null) {
            platform.close();
        }
    }
}
