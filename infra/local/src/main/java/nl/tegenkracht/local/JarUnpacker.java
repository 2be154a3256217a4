package nl.tegenkracht.local;

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
final class JarUnpacker {

    private final Path programs;

    JarUnpacker(Path programs) {
        this.programs = programs;
    }

    /**
     * Een uitgepakt programma.
     *
     * @param directory    met de jar, {@code lib/} en de AOT-cache
     * @param version hangt alleen af van de inhoud
     */
    record UnpackedJar(Path directory, Path jar, String version) {}

    /** @throws StartFailure als de jar ontbreekt of het uitpakken niet lukt */
    UnpackedJar unpack(String part, Path jar) {
        if (!Files.isRegularFile(jar)) {
            throw new StartFailure("Het onderdeel " + part + " is niet gebouwd: " + jar + " ontbreekt.");
        }
        try {
            var version = version(jar);
            var target = programs.resolve(part).resolve(version);
            var unpacked = new UnpackedJar(target, target.resolve(jar.getFileName()), version);
            if (!Files.isRegularFile(unpacked.jar())) {
                Files.createDirectories(target.getParent());
                move(unpackToTemp(jar, target.getParent()), target);
            }
            return unpacked;
        } catch (IOException e) {
            throw new StartFailure("Het uitpakken van " + part + " lukt niet: " + e.getMessage(), e);
        }
    }

    /** Ruimt versies op die geen draaiend onderdeel meer gebruikt. */
    void cleanUp(String part, List<String> inUse) {
        var directory = programs.resolve(part);
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (var versions = Files.list(directory)) {
            versions.filter(version -> !inUse.contains(version.getFileName().toString())).toList()
                    .forEach(JarUnpacker::deleteRecursively);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Verwijdert een map met alles erin; volgt geen koppelingen. */
    static void deleteRecursively(Path directory) {
        if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var all = Files.walk(directory)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Uit de inhoudsopgave van de jar, met de controlegetallen: in milliseconden, en gelijk bij gelijke inhoud. */
    static String version(Path jar) {
        try (var zip = new ZipFile(jar.toFile())) {
            var checksum = MessageDigest.getInstance("SHA-256");
            zip.stream().forEach(item -> {
                checksum.update(item.getName().getBytes(StandardCharsets.UTF_8));
                checksum.update(ByteBuffer.allocate(16).putLong(item.getCrc()).putLong(item.getSize()).flip());
            });
            return HexFormat.of().formatHex(checksum.digest(), 0, 8);
        } catch (IOException e) {
            throw new StartFailure("De jar " + jar + " is niet te lezen: bouw opnieuw.", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path unpackToTemp(Path jar, Path parent) throws IOException {
        var temp = Files.createTempDirectory(parent, ".uitpakken-");
        try {
            BootJarExtractor.extract(jar, temp);
            return temp;
        } catch (IOException e) {
            deleteRecursively(temp);
            throw e;
        }
    }

    private static void move(Path temp, Path target) throws IOException {
        try {
            Files.move(temp, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            deleteRecursively(temp);
            if (!Files.isDirectory(target)) {
                throw e;
            }
        }
    }
}
