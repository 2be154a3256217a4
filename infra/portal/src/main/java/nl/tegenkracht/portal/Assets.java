package nl.tegenkracht.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The stylesheet, scripts, fonts and logo of all portals, as they are in this jar.
 *
 * <p>The address contains a fingerprint of all content. So nothing ever changes under that address: whoever serves the
 * assets may let them be cached forever. Only names from the index of the build exist; nothing else in the jar can be
 * read.
 */
public final class Assets {

    private static final String DIRECTORY = "assets/";
    private static final int FINGERPRINT_LENGTH = 16;
    private static final byte[] INDEX = fromJar("index.txt");
    private static final Set<String> NAMES = names();
    private static final String PATH = "/assets/" + fingerprint();

    private Assets() {
    }

    /** Where the files belong, without a slash at the end: {@code /assets/<fingerprint>}. */
    public static String path() {
        return PATH;
    }

    /**
     * The content of a file.
     *
     * @param name as it follows {@link #path()} and a slash, for example {@code tegenkracht.css}
     * @return empty if there is no file with that name
     */
    public static Optional<byte[]> read(String name) {
        return NAMES.contains(name) ? Optional.of(fromJar(name)) : Optional.empty();
    }

    /** The media type that goes with the name, with a charset for text. */
    public static String mediaType(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "svg" -> "image/svg+xml";
            case "woff2" -> "font/woff2";
            case "txt" -> "text/plain; charset=utf-8";
            default -> "application/octet-stream";
        };
    }

    /** All names that {@link #read(String)} knows. */
    public static Set<String> fileNames() {
        return NAMES;
    }

    private static Set<String> names() {
        return new String(INDEX, StandardCharsets.UTF_8).lines()
                .map(line -> line.substring(line.indexOf("  ") + 2))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(INDEX);
            return HexFormat.of().formatHex(digest).substring(0, FINGERPRINT_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static byte[] fromJar(String name) {
        try (var stream = Assets.class.getResourceAsStream(DIRECTORY + name)) {
            if (stream == null) {
                throw new IllegalStateException("The jar was built incompletely: " + name + " is missing");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
