package nl.tegenkracht.audit;

import static nl.tegenkracht.audit.ChainFinding.Defect.MODIFIED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.Map;

/** Goes through one destruction register. */
final class RegisterCheck {

    /** What the first line follows. */
    static final String START = Hash.of(new byte[0]);

    private final Path file;
    private final TrailDirectory origin;
    private final Map<String, PublicKey> keys;
    private final FindingCollector collector;
    private String previous = START;
    private long number;

    private RegisterCheck(Path file, String service, String domain, Map<String, PublicKey> keys) {
        this.file = file;
        this.origin = new TrailDirectory(file, file, service, domain);
        this.keys = keys;
        this.collector = new FindingCollector(origin);
    }

    static VerificationReport check(Path directory, Map<String, PublicKey> keys, String suffix) throws IOException {
        var report = VerificationReport.empty();
        if (!Files.isDirectory(directory)) {
            return report;
        }
        try (var files = Files.walk(directory, 2)) {
            for (var file : files.filter(path -> path.getFileName().toString().endsWith(suffix)).sorted().toList()) {
                var name = file.getFileName().toString();
                report = report.plus(new RegisterCheck(file, file.getParent().getFileName().toString(),
                        name.substring(0, name.length() - suffix.length()), keys).check());
            }
        }
        return report;
    }

    private VerificationReport check() throws IOException {
        var name = file.getFileName().toString();
        long tail = JsonLines.read(file, Long.MAX_VALUE, line -> {
            number++;
            if (JsonLines.parse(line, DestroyedDossier.class).filter(this::isNext).isEmpty()) {
                collector.addFinding(MODIFIED, name, number, ReportText.REGISTER_LINE_WRONG);
            }
            previous = Hash.of(line);
            return true;
        });
        if (tail > 0) {
            collector.addRemark(name, ReportText.REGISTER_TAIL);
        }
        return collector.toReport(0, number, 0);
    }

    private boolean isNext(DestroyedDossier line) {
        return line.isSigned(keys) && previous.equals(line.previous()) && origin.service().equals(line.service())
                && origin.domain().equals(line.domain());
    }
}
