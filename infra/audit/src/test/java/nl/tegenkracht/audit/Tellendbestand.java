package nl.tegenkracht.audit;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Een bestand dat telt hoe vaak op de schijf gewacht is, en dat kan weigeren of laten wachten. */
record Tellendbestand(Logbestand echt, Teller teller) implements Logbestand {

    @Override
    public void voegToe(byte[] bytes) throws IOException {
        echt.voegToe(bytes);
    }

    @Override
    public void opSchijf() throws IOException {
        teller.voor();
        echt.opSchijf();
    }

    @Override
    public void close() throws IOException {
        echt.close();
    }

    /** Eén voor alle bestanden van een proef. */
    static final class Teller {

        private final AtomicInteger keren = new AtomicInteger();
        private final Semaphore poort = new Semaphore(1_000_000);
        private volatile boolean faalt;

        Logbestand.Maker om(Logbestand.Maker echt) {
            return bestand -> new Tellendbestand(echt.nieuw(bestand), this);
        }

        private void voor() throws IOException {
            if (faalt) {
                throw new IOException("schijf vol");
            }
            poort.acquireUninterruptibly();
            keren.incrementAndGet();
        }

        int opSchijf() {
            return keren.get();
        }

        void faal(boolean aan) {
            faalt = aan;
        }

        void houdTegen() {
            poort.drainPermits();
        }

        boolean wachtIemand() {
            return poort.hasQueuedThreads();
        }

        void laatDoor() {
            poort.release(1_000_000);
        }
    }
}
