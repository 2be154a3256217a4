package nl.tegenkracht.lokaal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipFile;

/**
 * Pakt een jar van Spring Boot eenmaal per versie uit: uitgepakt start hij sneller, en alleen uitgepakt past er een
 * AOT-cache bij. Een nieuwe build raakt een draaiend onderdeel niet, want elke versie heeft een eigen map.
 */
final class Uitpakker {

    private final Path programmas;

    Uitpakker(Path programmas) {
        this.programmas = programmas;
    }

    /**
     * Een uitgepakt programma.
     *
     * @param map    met de jar, {@code lib/} en de AOT-cache
     * @param versie hangt alleen af van de inhoud
     */
    record Uitgepakt(Path map, Path jar, String versie) {}

    /** @throws StartFout als de jar ontbreekt of het uitpakken niet lukt */
    Uitgepakt pakUit(String onderdeel, Path jar) {
        if (!Files.isRegularFile(jar)) {
            throw new StartFout("Het onderdeel " + onderdeel + " is niet gebouwd: " + jar + " ontbreekt.");
        }
        try {
            var versie = versie(jar);
            var doel = programmas.resolve(onderdeel).resolve(versie);
            var uitgepakt = new Uitgepakt(doel, doel.resolve(jar.getFileName()), versie);
            if (!Files.isRegularFile(uitgepakt.jar())) {
                Files.createDirectories(doel.getParent());
                verplaats(uitpakken(jar, doel.getParent()), doel);
            }
            return uitgepakt;
        } catch (IOException e) {
            throw new StartFout("Het uitpakken van " + onderdeel + " lukt niet: " + e.getMessage(), e);
        }
    }

    /** Ruimt versies op die geen draaiend onderdeel meer gebruikt. */
    void ruimOp(String onderdeel, List<String> inGebruik) {
        var map = programmas.resolve(onderdeel);
        if (!Files.isDirectory(map)) {
            return;
        }
        try (var versies = Files.list(map)) {
            versies.filter(versie -> !inGebruik.contains(versie.getFileName().toString())).toList()
                    .forEach(Uitpakker::wis);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Verwijdert een map met alles erin; volgt geen koppelingen. */
    static void wis(Path map) {
        if (!Files.exists(map, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var alles = Files.walk(map)) {
            for (var pad : alles.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(pad);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Uit de inhoudsopgave van de jar, met de controlegetallen: in milliseconden, en gelijk bij gelijke inhoud. */
    static String versie(Path jar) {
        try (var zip = new ZipFile(jar.toFile())) {
            var som = MessageDigest.getInstance("SHA-256");
            zip.stream().forEach(item -> {
                som.update(item.getName().getBytes(StandardCharsets.UTF_8));
                som.update(ByteBuffer.allocate(16).putLong(item.getCrc()).putLong(item.getSize()).flip());
            });
            return HexFormat.of().formatHex(som.digest(), 0, 8);
        } catch (IOException e) {
            throw new StartFout("De jar " + jar + " is niet te lezen: bouw opnieuw.", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path uitpakken(Path jar, Path ouder) throws IOException {
        var tijdelijk = Files.createTempDirectory(ouder, ".uitpakken-");
        try {
            Uitpakking.pakUit(jar, tijdelijk);
            return tijdelijk;
        } catch (IOException e) {
            wis(tijdelijk);
            throw e;
        }
    }

    private static void verplaats(Path tijdelijk, Path doel) throws IOException {
        try {
            Files.move(tijdelijk, doel, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            wis(tijdelijk);
            if (!Files.isDirectory(doel)) {
                throw e;
            }
        }
    }
}
