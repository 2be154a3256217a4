package nl.tegenkracht.bench;

import java.util.Locale;

/**
 * Eén regel van de tabel.
 *
 * @param wat     wat gemeten is
 * @param waarde  het cijfer
 * @param grens   waaraan het moet voldoen; leeg bij een vergelijking
 * @param oordeel {@code PASS}, {@code FAIL} of leeg
 */
record Rij(String wat, String waarde, String grens, String oordeel) {

    private static final String GEHAALD = "PASS";
    private static final String GEMIST = "FAIL";

    /** Een cijfer dat hoogstens de grens mag zijn. */
    static Rij hoogstens(String wat, Rondes rondes, int decimalen, String eenheid, double grens) {
        return new Rij(wat, rondes.tekst(eenheid, decimalen), "<= " + getal(grens) + eenheid,
                rondes.mediaan() <= grens ? GEHAALD : GEMIST);
    }

    /** Een cijfer dat minstens de grens moet zijn. */
    static Rij minstens(String wat, double waarde, double grens) {
        return new Rij(wat, String.format(Locale.ROOT, "%.2f", waarde), ">= " + getal(grens),
                waarde >= grens ? GEHAALD : GEMIST);
    }

    /** Een cijfer om naast een ander te leggen. */
    static Rij ernaast(String wat, String waarde) {
        return new Rij("  " + wat, waarde, "", "");
    }

    boolean gemist() {
        return oordeel.equals(GEMIST);
    }

    private static String getal(double waarde) {
        return waarde == Math.rint(waarde) ? Long.toString(Math.round(waarde)) : Double.toString(waarde);
    }
}
