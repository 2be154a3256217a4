package nl.tegenkracht.audit;

import java.util.concurrent.Semaphore;

/** Een regel die op zijn beurt wacht. */
final class Wachtende {

    private final Auditregel regel;
    private final Semaphore teken = new Semaphore(0);
    private volatile Plaats plaats;
    private volatile RuntimeException fout;

    Wachtende(Auditregel regel) {
        this.regel = regel;
    }

    Auditregel regel() {
        return regel;
    }

    boolean wacht() {
        return plaats == null && fout == null;
    }

    /** Slaapt tot de regel klaar is of de beurt vrij; ook een onderbroken draad moet weten of zijn regel er staat. */
    void wachtOpTeken() {
        teken.acquireUninterruptibly();
    }

    void geefTeken() {
        teken.release();
    }

    void geschreven(Plaats waar) {
        plaats = waar;
        geefTeken();
    }

    void mislukt(RuntimeException waarom) {
        fout = waarom;
        geefTeken();
    }

    Plaats uitkomst() {
        if (fout != null) {
            throw fout;
        }
        return plaats;
    }
}
