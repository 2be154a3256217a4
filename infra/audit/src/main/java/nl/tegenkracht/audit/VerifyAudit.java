package nl.tegenkracht.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Verifies audit trails from the command line, for an officer who is independent of the administrators (BIO2 8.15.06):
 * {@code VerifyAudit <audit directory> <directory with public keys> [<directory with heads>]
 * [--register=<destruction register>]}. Exits with 0 (intact), 1
 * (findings) or 2 (could not verify). Speaks English, or Dutch where {@code TEGENKRACHT_LANG=nl}.
 */
public final class VerifyAudit {

    private static final String REGISTER = "--register=";

    private VerifyAudit() {
    }

    public static void main(String[] args) {
        System.exit(run(System.out, args));
    }

    /** As {@link #main}, but writes to {@code out} and returns the exit code. */
    public static int run(PrintStream out, String... commandLine) {
        var args = Stream.of(commandLine).filter(argument -> !argument.startsWith(REGISTER)).toArray(String[]::new);
        if (args.length < 2 || args.length > 3 || !Files.isDirectory(Path.of(args[0]))) {
            out.println(ReportText.USAGE.with());
            return 2;
        }
        var auditDirectory = Path.of(args[0]);
        var headsDirectory = args.length == 3 ? Path.of(args[2]) : auditDirectory.resolve(TrailDirectory.HEADS);
        try {
            var report = new ChainVerifier(auditDirectory, headsDirectory, Path.of(args[1])).verify();
            for (var argument : commandLine) {
                if (argument.startsWith(REGISTER)) {
                    report = report.plus(DestructionRegister
                            .verify(Path.of(argument.substring(REGISTER.length())), Path.of(args[1])));
                }
            }
            report.printTo(out);
            return report.isIntact() ? 0 : 1;
        } catch (IOException e) {
            out.println(ReportText.UNREADABLE.with());
            return 2;
        }
    }
}
