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
 * De stylesheet, scripts, lettertypen en het merk van alle portalen, zoals zij in deze jar liggen.
 *
 * <p>Het adres bevat een vingerafdruk van de hele inhoud. Onder dat adres verandert dus nooit iets: wie ze aanbiedt mag
 * ze voor altijd laten bewaren. Alleen de namen uit de index van de build bestaan; iets anders in de jar is niet te lezen.
 */
public final class Assets {

    private static final String DIRECTORY = "assets/";
    private static final int FINGERPRINT_LENGTH = 16;
    private static final byte[] INDEX = fromJar("index.txt");
    private static final Set<String> NAMES = names();
    private static final String PATH = "/assets/" + fingerprint();

    private Assets() {
    }

    /** Waar de bestanden onder horen te liggen, zonder schuine streep op het eind: {@code /assets/<vingerafdruk>}. */
    public static String path() {
        return PATH;
    }

    /**
     * De inhoud van een bestand.
     *
     * @param name zoals na {@link #path()} en een schuine streep, bijvoorbeeld {@code tegenkracht.css}
     * @return leeg als er geen bestand met die naam is
     */
    public static Optional<byte[]> read(String name) {
        return NAMES.contains(name) ? Optional.of(fromJar(name)) : Optional.empty();
    }

    /** Het mediatype dat bij de naam hoort, met tekenset voor tekst. */
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

    /** Alle namen die {@link #read(String)} kent. */
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
            throw new IllegalStateException("SHA-256 hoort bij elke Java", e);
        }
    }

    private static byte[] fromJar(String name) {
        try (var stream = Assets.class.getResourceAsStream(DIRECTORY + name)) {
            if (stream == null) {
                throw new IllegalStateException("De jar is onvolledig gebouwd: " + name + " ontbreekt");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
