package nl.tegenkracht.portaal;

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

    private static final String MAP = "assets/";
    private static final int LENGTE_VINGERAFDRUK = 16;
    private static final byte[] INDEX = uitJar("index.txt");
    private static final Set<String> NAMEN = namen();
    private static final String PAD = "/assets/" + vingerafdruk();

    private Assets() {
    }

    /** Waar de bestanden onder horen te liggen, zonder schuine streep op het eind: {@code /assets/<vingerafdruk>}. */
    public static String pad() {
        return PAD;
    }

    /**
     * De inhoud van een bestand.
     *
     * @param naam zoals na {@link #pad()} en een schuine streep, bijvoorbeeld {@code tegenkracht.css}
     * @return leeg als er geen bestand met die naam is
     */
    public static Optional<byte[]> lees(String naam) {
        return NAMEN.contains(naam) ? Optional.of(uitJar(naam)) : Optional.empty();
    }

    /** Het mediatype dat bij de naam hoort, met tekenset voor tekst. */
    public static String mediatype(String naam) {
        return switch (naam.substring(naam.lastIndexOf('.') + 1)) {
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "svg" -> "image/svg+xml";
            case "woff2" -> "font/woff2";
            case "txt" -> "text/plain; charset=utf-8";
            default -> "application/octet-stream";
        };
    }

    /** Alle namen die {@link #lees(String)} kent. */
    public static Set<String> bestanden() {
        return NAMEN;
    }

    private static Set<String> namen() {
        return new String(INDEX, StandardCharsets.UTF_8).lines()
                .map(regel -> regel.substring(regel.indexOf("  ") + 2))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String vingerafdruk() {
        try {
            var afdruk = MessageDigest.getInstance("SHA-256").digest(INDEX);
            return HexFormat.of().formatHex(afdruk).substring(0, LENGTE_VINGERAFDRUK);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 hoort bij elke Java", e);
        }
    }

    private static byte[] uitJar(String naam) {
        try (var stroom = Assets.class.getResourceAsStream(MAP + naam)) {
            if (stroom == null) {
                throw new IllegalStateException("De jar is onvolledig gebouwd: " + naam + " ontbreekt");
            }
            return stroom.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
