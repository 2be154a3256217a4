package nl.tegenkracht.crypto;

import java.util.Random;

/** Willekeur die met haar zaad te herhalen is: {@code -Dtegenkracht.zaad=...}. Elke bewering noemt het zaad. */
record SeededRandom(long seed, Random random) {

    static SeededRandom create() {
        long seed = Long.getLong("tegenkracht.zaad", System.nanoTime());
        return new SeededRandom(seed, new Random(seed));
    }

    /** Nul tot en met {@code hoogstens} bytes. */
    byte[] bytes(int max) {
        var bytes = new byte[random.nextInt(max + 1)];
        random.nextBytes(bytes);
        return bytes;
    }
}
