package nl.tegenkracht.bench;

import java.util.List;
import java.util.function.Function;

/** De uitkomst als tekst: onder welke omstandigheden, en per regel het cijfer en de grens. */
record Tabel(List<String> omstandigheden, List<Rij> rijen) {

    Tabel {
        omstandigheden = List.copyOf(omstandigheden);
        rijen = List.copyOf(rijen);
    }

    String tekst() {
        int wat = breedte(Rij::wat);
        int waarde = breedte(Rij::waarde);
        int grens = breedte(Rij::grens);
        var uit = new StringBuilder();
        omstandigheden.forEach(regel -> uit.append(regel).append('\n'));
        uit.append('\n');
        for (var rij : rijen) {
            var regel = rij.wat() + leeg(wat, rij.wat()) + "  " + rij.waarde() + leeg(waarde, rij.waarde()) + "  "
                    + rij.grens() + leeg(grens, rij.grens()) + "  " + rij.oordeel();
            uit.append(regel.stripTrailing()).append('\n');
        }
        return uit.toString();
    }

    boolean allesGehaald() {
        return rijen.stream().noneMatch(Rij::gemist);
    }

    private int breedte(Function<Rij, String> kolom) {
        return rijen.stream().map(kolom).mapToInt(String::length).max().orElse(0);
    }

    private static String leeg(int breedte, String tekst) {
        return " ".repeat(breedte - tekst.length());
    }
}
