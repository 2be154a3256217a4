package nl.tegenkracht.audit;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;

/**
 * Een regel zoals hij in het regelbestand staat.
 *
 * @param zout willekeurig: zonder de regel is uit de hash die overblijft niet te raden wat er stond
 */
record Bewaard(long nr, String zout, Auditregel regel) {

    private static final SecureRandom BRON = new SecureRandom();

    Bewaard {
        Objects.requireNonNull(zout, "zout");
        Objects.requireNonNull(regel, "regel");
    }

    static Bewaard van(long nr, Auditregel regel) {
        var zout = new byte[16];
        BRON.nextBytes(zout);
        return new Bewaard(nr, HexFormat.of().formatHex(zout), regel);
    }
}
