package nl.tegenkracht.versleuteling;

import java.util.Random;

/** Willekeur die met haar zaad te herhalen is: {@code -Dtegenkracht.zaad=...}. Elke bewering noemt het zaad. */
record Proef(long zaad, Random bron) {

    static Proef nieuw() {
        long zaad = Long.getLong("tegenkracht.zaad", System.nanoTime());
        return new Proef(zaad, new Random(zaad));
    }

    /** Nul tot en met {@code hoogstens} bytes. */
    byte[] bytes(int hoogstens) {
        var bytes = new byte[bron.nextInt(hoogstens + 1)];
        bron.nextBytes(bytes);
        return bytes;
    }
}
