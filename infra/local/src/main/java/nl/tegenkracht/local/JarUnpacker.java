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
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.zip.ZipFile;

/**
 * Unpacks a jar of Spring Boot once per version: unpacked it starts faster, and only unpacked can it have an AOT cache.
 * A new build does not touch a running part, because every version has a directory of its own.
 */
final class JarUnpacker {

    private final Path programs;

    JarUnpacker(Path programs) {
        this.programs = programs;
    }

    /**
     * An unpacked program.
     *
     * @param directory with the jar, {@code lib/} and the AOT cache
     * @param version   depends on the content only
     */
    record UnpackedJar(Path directory, Path jar, String version) {

        /** What {@code -jar} would start. */
        String mainClass() {
            try (var file = new JarFile(jar.toFile())) {
                return file.getManifest().getMainAttributes().getValue(Attributes.Name.MAIN_CLASS);
            } catch (IOException e) {
                throw new StartFailure(Texts.get("jar.unreadable", jar), e);
            }
        }
    }

    /** @throws StartFailure if the jar is missing or unpacking fails */
    UnpackedJar unpack(String part, Path jar) {
        if (!Files.isRegularFile(jar)) {
            throw new StartFailure(Texts.get("part.not-built", part, jar));
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
            throw new StartFailure(Texts.get("part.not-unpacked", part, e.getMessage()), e);
        }
    }

    /** Removes versions that no running part uses any more. */
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

    /** Deletes a directory with everything in it; follows no links. */
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

    /** From the table of contents of the jar, with its checksums: in milliseconds, and equal for equal content. */
    static String version(Path jar) {
        try (var zip = new ZipFile(jar.toFile())) {
            var checksum = MessageDigest.getInstance("SHA-256");
            zip.stream().forEach(item -> {
                checksum.update(item.getName().getBytes(StandardCharsets.UTF_8));
                checksum.update(ByteBuffer.allocate(16).putLong(item.getCrc()).putLong(item.getSize()).flip());
            });
            return HexFormat.of().formatHex(checksum.digest(), 0, 8);
        } catch (IOException e) {
            throw new StartFailure(Texts.get("jar.unreadable", jar), e);
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
