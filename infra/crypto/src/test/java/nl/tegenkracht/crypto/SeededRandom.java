package nl.tegenkracht.crypto;

import java.util.Random;

/** Randomness that can be repeated with its seed: {@code -Dtegenkracht.zaad=...}. Every assertion says the seed. */
record SeededRandom(long seed, Random random) {

    static SeededRandom create() {
        long seed = Long.getLong("tegenkracht.zaad", System.nanoTime());
        return new SeededRandom(seed, new Random(seed));
    }

    /** Zero up to and including {@code max} bytes. */
    byte[] bytes(int max) {
        var bytes = new byte[random.nextInt(max + 1)];
        random.nextBytes(bytes);
        return bytes;
    }
}
