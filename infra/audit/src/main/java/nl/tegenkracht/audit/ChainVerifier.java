package nl.tegenkracht.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/**
 * Verifies audit trails against their hash chains and signed heads, without the service that wrote them. Changes
 * nothing and may run while entries are being written.
 *
 * <p>
 * What is gone together with every head of it, nobody sees any more: so keep the heads in a second place too, out of
 * reach of whoever can change the trails, and verify against that copy.
 */
public final class ChainVerifier {

    private final Path auditDirectory;
    private final Path headsDirectory;
    private final VerificationKeys keys;

    /**
     * @param headsDirectory directory with signed heads, preferably a copy from elsewhere
     * @param keyDirectory directory with the public keys, those for heads ({@code audit-*.openbaar}) and those for
     *                     erasure ({@code wissing*.openbaar})
     */
    public ChainVerifier(Path auditDirectory, Path headsDirectory, Path keyDirectory) throws IOException {
        this.auditDirectory = auditDirectory;
        this.headsDirectory = headsDirectory;
        this.keys = VerificationKeys.read(keyDirectory);
    }

    /**
     * Verifies all trails. A finding counts if it is still there on reading again: writing may have gone on meanwhile.
     */
    public VerificationReport verify() throws IOException {
        var report = VerificationReport.empty();
        for (var trail : trails()) {
            var first = new TrailCheck(trail, keys).check();
            report = report.plus(first.isIntact() ? first : recheck(trail, first.findings()));
        }
        return report;
    }

    private VerificationReport recheck(TrailDirectory trail, List<ChainFinding> earlier) throws IOException {
        var again = new TrailCheck(trail, keys).check();
        return again.withFindings(again.findings().stream().filter(earlier::contains).toList());
    }

    private List<TrailDirectory> trails() throws IOException {
        var trails = new TreeSet<Path>();
        trails.addAll(trailsUnder(auditDirectory));
        trails.addAll(trailsUnder(headsDirectory));
        return trails.stream().filter(trail -> !trail.startsWith(TrailDirectory.HEADS))
                .map(trail -> TrailDirectory.of(auditDirectory, headsDirectory, trail.getName(0).toString(),
                        trail.getName(1).toString()))
                .toList();
    }

    /** Every {@code service/domain} under a directory. */
    private static List<Path> trailsUnder(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var paths = Files.walk(directory, 2)) {
            return paths.filter(Files::isDirectory).map(directory::relativize).filter(path -> path.getNameCount() == 2)
                    .toList();
        }
    }
}
