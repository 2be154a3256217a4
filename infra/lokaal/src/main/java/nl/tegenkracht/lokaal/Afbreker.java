package nl.tegenkracht.lokaal;

import java.io.PrintStream;

/** Zolang dit open is stopt een Ctrl-C wat er gestart is. */
final class Afbreker implements AutoCloseable {

    private final Thread haak;
    private volatile boolean bezig;

    Afbreker(Opstart opstart, Voortgang voortgang, PrintStream uit) {
        haak = new Thread(() -> {
            bezig = true;
            voortgang.close();
            uit.println("Afgebroken; wat gestart was stopt weer.");
            opstart.breekAf();
        }, "afbreken");
        Runtime.getRuntime().addShutdownHook(haak);
    }

    /** Is er op Ctrl-C gedrukt? Dan is wat er daarna misgaat geen nieuws meer. */
    boolean bezig() {
        return bezig;
    }

    @Override
    public void close() {
        if (!bezig) {
            try {
                Runtime.getRuntime().removeShutdownHook(haak);
            } catch (IllegalStateException e) {
                bezig = true;
            }
        }
    }
}
