package nl.tegenkracht.lokaal;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.sun.management.OperatingSystemMXBean;

/** Wat er moet zijn voordat starten zin heeft. Eén zin als het er niet is. */
final class Voorwaarden {

    private static final long MB = 1024L * 1024;
    private static final long SCHIJF = 1024 * MB;
    /** Acht onderdelen vragen zo samen 3 GB. */
    private static final long GEHEUGEN_PER_ONDERDEEL = 384 * MB;

    private Voorwaarden() {
    }

    /**
     * Wat deze machine nu over heeft, in bytes.
     *
     * @param schijf   op de schijf met de datamap
     * @param geheugen dat beschikbaar is zonder iets anders weg te drukken
     */
    record Ruimte(long schijf, long geheugen) {

        static Ruimte meet(Path data) {
            return new Ruimte(vrijeSchijf(data), vrijGeheugen());
        }

        private static long vrijeSchijf(Path data) {
            var map = data;
            while (!Files.exists(map)) {
                map = map.getParent();
            }
            try {
                return Files.getFileStore(map).getUsableSpace();
            } catch (IOException e) {
                return Long.MAX_VALUE;
            }
        }

        /** Buiten Linux is niet te zien wat beschikbaar is; dan telt wat de machine heeft. */
        private static long vrijGeheugen() {
            var totaal = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
            try (var regels = Files.lines(Path.of("/proc/meminfo"))) {
                return regels.filter(r -> r.startsWith("MemAvailable:"))
                        .mapToLong(r -> Long.parseLong(r.replaceAll("\\D", "")) * 1024)
                        .map(vrij -> Math.min(vrij, totaal))
                        .findFirst().orElse(totaal);
            } catch (IOException e) {
                return totaal;
            }
        }
    }

    /** @throws StartFout als er iets ontbreekt om deze onderdelen te starten */
    static void controleer(List<Onderdeel> onderdelen, Poorten poorten, Ruimte ruimte) {
        for (var onderdeel : onderdelen) {
            onderdeel.poorten().forEach(naam -> vrij(onderdeel.naam(), poorten.van(naam)));
        }
        genoeg(ruimte.schijf(), onderdelen.isEmpty() ? 0 : SCHIJF, "schijfruimte");
        genoeg(ruimte.geheugen(), onderdelen.size() * GEHEUGEN_PER_ONDERDEEL, "geheugen");
    }

    private static void vrij(String onderdeel, int poort) {
        if (!Poorten.isVrij(poort)) {
            throw new StartFout("Poort " + poort + ", nodig voor " + onderdeel
                    + ", is in gebruik door een ander programma: stop dat, of kies andere poorten"
                    + " (TEGENKRACHT_POORT_BASIS=18080 ./start).");
        }
    }

    private static void genoeg(long er, long nodig, String wat) {
        if (er < nodig) {
            throw new StartFout("Er is te weinig " + wat + ": " + er / MB + " MB vrij, en er is " + nodig / MB
                    + " MB nodig.");
        }
    }
}
