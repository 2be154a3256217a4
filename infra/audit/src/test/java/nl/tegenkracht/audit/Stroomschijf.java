package nl.tegenkracht.audit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Een schijf waarvan de stroom kan wegvallen: wat niet zeker op schijf stond, is dan voor een willekeurig deel weg. */
final class Stroomschijf {

    private final Map<Path, Long> zeker = new ConcurrentHashMap<>();
    private final AtomicInteger nog = new AtomicInteger();
    private volatile boolean uit;

    void valUitNa(int handelingen) {
        zeker.clear();
        nog.set(handelingen);
        uit = false;
    }

    boolean isUitgevallen() {
        return uit;
    }

    /** Kort elk bestand in tot ergens tussen wat zeker was en wat er stond. */
    void valUit(Random bron) throws IOException {
        for (var bestand : zeker.entrySet()) {
            try (var open = new RandomAccessFile(bestand.getKey().toFile(), "rw")) {
                long onzeker = open.length() - bestand.getValue();
                open.setLength(bestand.getValue() + (onzeker > 0 ? bron.nextLong(onzeker + 1) : 0));
            }
        }
    }

    Logbestand.Maker om(Logbestand.Maker echt) {
        return bestand -> {
            var onder = echt.nieuw(bestand);
            zeker.put(bestand, 0L);
            return new Bestand(onder, bestand);
        };
    }

    private final class Bestand implements Logbestand {

        private final Logbestand onder;
        private final Path pad;

        Bestand(Logbestand onder, Path pad) {
            this.onder = onder;
            this.pad = pad;
        }

        @Override
        public void voegToe(byte[] bytes) throws IOException {
            telAf();
            onder.voegToe(bytes);
        }

        @Override
        public void opSchijf() throws IOException {
            telAf();
            onder.opSchijf();
            zeker.put(pad, pad.toFile().length());
        }

        private void telAf() throws IOException {
            uit |= nog.decrementAndGet() < 0;
            if (uit) {
                throw new IOException("geen stroom");
            }
        }

        @Override
        public void close() throws IOException {
            onder.close();
        }
    }
}
