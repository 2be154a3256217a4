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
public final class VerifyAudit {

    private VerifyAudit() {
    }

    public static void main(String[] args) {
        System.exit(run(System.out, args));
    }

    /** Zoals {@link #main}, maar schrijft naar {@code uit} en geeft de eindcode terug. */
    public static int run(PrintStream out, String... args) {
        if (args.length < 2 || args.length > 3 || !Files.isDirectory(Path.of(args[0]))) {
            out.println("Gebruik: Verifieer <auditmap> <map met openbare sleutels> [<map met koppen>]");
            return 2;
        }
        var auditDirectory = Path.of(args[0]);
        var headsDirectory = args.length == 3 ? Path.of(args[2]) : auditDirectory.resolve(TrailDirectory.HEADS);
        try {
            var report = new ChainVerifier(auditDirectory, headsDirectory, Path.of(args[1])).verify();
            report.printTo(out);
            return report.isIntact() ? 0 : 1;
        } catch (IOException e) {
            out.println("De sporen of sleutels zijn niet te lezen.");
            return 2;
        }
    }
}
