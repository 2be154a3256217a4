package nl.tegenkracht.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import nl.tegenkracht.contracts.DataDomain;

/**
 * Erases audit entries whose retention term is over, from the command line, in three steps by two people: whoever
 * manages the service proposes a decision and carries it out; whoever has the key for erasure signs it, somewhere else
 * (record 0240). Exits with 0 (done), 1 (refused) or 2 (wrong use).
 */
public final class EraseAudit {

    private final PrintStream out;
    private final Clock clock;

    private EraseAudit(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    public static void main(String[] args) {
        System.exit(run(System.out, args));
    }

    /** As {@link #main}, but writes to {@code out} and returns the exit code. */
    public static int run(PrintStream out, String... args) {
        return run(out, Clock.systemUTC(), args);
    }

    static int run(PrintStream out, Clock clock, String... args) {
        try {
            return new EraseAudit(out, clock).execute(args);
        } catch (IOException | UncheckedIOException | IllegalArgumentException | DateTimeException e) {
            out.println(ReportText.ERASE_REFUSED.with(e.getMessage()));
            return 1;
        }
    }

    private int execute(String... args) throws IOException {
        var step = args.length == 0 ? "" : args[0];
        if (step.equals("key") && args.length == 2) {
            ErasureKey.create(Path.of(args[1]));
        } else if (step.equals("propose") && args.length == 9) {
            propose(args);
        } else if (step.equals("sign") && args.length == 3) {
            sign(Path.of(args[1]), Path.of(args[2]));
        } else if (step.equals("execute") && args.length == 4) {
            erase(Path.of(args[1]), Path.of(args[2]), Path.of(args[3]));
        } else {
            out.println(ReportText.ERASE_USAGE.with());
            return 2;
        }
        return 0;
    }

    /** propose AUDIT KEYS SERVICE DOMAIN BEFORE TERM REASON FILE. */
    private void propose(String... args) throws IOException {
        var domain = new DataDomain(args[4]);
        var before = Instant.parse(args[5]);
        try (var trails = AuditTrails.withExistingKey(Path.of(args[1]), Path.of(args[2]), args[3], clock)) {
            var decision = new ErasureDecision(ErasureDecision.VERSION, args[3], domain.value(), before, args[6],
                    args[7], trails.of(domain).proposeErasure(before), "", "");
            decision.requireTermOver(clock.instant());
            DurableFiles.createIfAbsent(Path.of(args[8]).toAbsolutePath(), JsonLines.line(decision));
            out.println(ReportText.ERASE_PROPOSED.with(count(decision)));
        }
    }

    private void sign(Path secretFile, Path file) throws IOException {
        var decision = read(file);
        DurableFiles.replace(file.toAbsolutePath(), JsonLines.line(ErasureKey.sign(secretFile, decision)));
        out.println(ReportText.ERASE_SIGNED.with(count(decision), decision.service(), decision.domain(),
                decision.before(), decision.term(), decision.reason()));
    }

    private void erase(Path auditDirectory, Path keyDirectory, Path file) throws IOException {
        var decision = read(file);
        if (!decision.isSigned(VerificationKeys.read(keyDirectory).erasure())) {
            throw new IOException(ReportText.ERASE_UNSIGNED.with());
        }
        decision.requireTermOver(clock.instant());
        try (var trails = AuditTrails.withExistingKey(auditDirectory, keyDirectory, decision.service(),
                clock)) {
            out.println(ReportText.ERASED
                    .with(trails.of(new DataDomain(decision.domain())).erase(decision)));
        }
    }

    private static ErasureDecision read(Path file) throws IOException {
        return JsonLines.parse(Files.readAllBytes(file), ErasureDecision.class)
                .orElseThrow(() -> new IOException(ReportText.ERASE_UNREADABLE.with()));
    }

    private static long count(ErasureDecision decision) {
        return decision.ranges().stream().mapToLong(range -> range.to() - range.from() + 1).sum();
    }
}
