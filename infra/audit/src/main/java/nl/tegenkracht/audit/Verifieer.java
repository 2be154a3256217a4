package nl.tegenkracht.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Controle van auditsporen vanaf de opdrachtregel, voor een functionaris die los staat van het beheer (BIO2 8.15.06):
 * {@code Verifieer <auditmap> <map met openbare sleutels> [<map met koppen>]}. Eindigt met 0 (in orde), 1 (bevindingen)
 * of 2 (kon niet controleren).
 */
public final class Verifieer {

    private Verifieer() {
    }

    public static void main(String[] opties) {
        System.exit(voerUit(System.out, opties));
    }

    /** Zoals {@link #main}, maar schrijft naar {@code uit} en geeft de eindcode terug. */
    public static int voerUit(PrintStream uit, String... opties) {
        if (opties.length < 2 || opties.length > 3 || !Files.isDirectory(Path.of(opties[0]))) {
            uit.println("Gebruik: Verifieer <auditmap> <map met openbare sleutels> [<map met koppen>]");
            return 2;
        }
        var auditmap = Path.of(opties[0]);
        var koppenmap = opties.length == 3 ? Path.of(opties[2]) : auditmap.resolve(Spoormap.KOPPEN);
        try {
            var rapport = new Verificateur(auditmap, koppenmap, Path.of(opties[1])).controleer();
            rapport.schrijf(uit);
            return rapport.inOrde() ? 0 : 1;
        } catch (IOException e) {
            uit.println("De sporen of sleutels zijn niet te lezen.");
            return 2;
        }
    }
}
