package nl.tegenkracht.audit;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;

/**
 * Uitkomst van een controle.
 *
 * @param bevindingen wat niet klopt
 * @param opmerkingen wat klopt maar het weten waard is, zoals een afgebroken staart na uitval
 */
public record Rapport(List<Bevinding> bevindingen, List<String> opmerkingen, long sporen, long runs, long schakels,
        long koppen) {

    public Rapport {
        bevindingen = List.copyOf(bevindingen);
        opmerkingen = List.copyOf(opmerkingen);
    }

    static Rapport leeg() {
        return new Rapport(List.of(), List.of(), 0, 0, 0, 0);
    }

    Rapport en(Rapport ander) {
        return new Rapport(samen(bevindingen, ander.bevindingen), samen(opmerkingen, ander.opmerkingen),
                sporen + ander.sporen, runs + ander.runs, schakels + ander.schakels, koppen + ander.koppen);
    }

    Rapport metBevindingen(List<Bevinding> andere) {
        return new Rapport(andere, opmerkingen, sporen, runs, schakels, koppen);
    }

    public boolean inOrde() {
        return bevindingen.isEmpty();
    }

    void schrijf(PrintStream uit) {
        uit.printf("Gecontroleerd: %d sporen, %d runs, %d schakels, %d getekende koppen%n", sporen, runs, schakels,
                koppen);
        opmerkingen.forEach(opmerking -> uit.println("opmerking  " + opmerking));
        bevindingen.forEach(uit::println);
        uit.println(inOrde()
                ? "In orde: niets gewijzigd, verdwenen of afgekapt."
                : "NIET in orde: " + bevindingen.size() + " bevindingen. Dit is een beveiligingsincident.");
    }

    private static <T> List<T> samen(List<T> een, List<T> twee) {
        return Stream.concat(een.stream(), twee.stream()).toList();
    }
}
