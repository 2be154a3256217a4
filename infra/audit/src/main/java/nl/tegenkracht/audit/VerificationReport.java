package nl.tegenkracht.audit;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;

/**
 * Uitkomst van een controle.
 *
 * @param findings wat niet klopt
 * @param remarks wat klopt maar het weten waard is, zoals een afgebroken staart na uitval
 */
public record VerificationReport(List<ChainFinding> findings, List<String> remarks, long trails, long runs, long links,
        long heads) {

    public VerificationReport {
        findings = List.copyOf(findings);
        remarks = List.copyOf(remarks);
    }

    static VerificationReport empty() {
        return new VerificationReport(List.of(), List.of(), 0, 0, 0, 0);
    }

    VerificationReport plus(VerificationReport other) {
        return new VerificationReport(concat(findings, other.findings), concat(remarks, other.remarks),
                trails + other.trails, runs + other.runs, links + other.links, heads + other.heads);
    }

    VerificationReport withFindings(List<ChainFinding> others) {
        return new VerificationReport(others, remarks, trails, runs, links, heads);
    }

    public boolean isIntact() {
        return findings.isEmpty();
    }

    void printTo(PrintStream out) {
        out.printf("Gecontroleerd: %d sporen, %d runs, %d schakels, %d getekende koppen%n", trails, runs, links,
                heads);
        remarks.forEach(remark -> out.println("opmerking  " + remark));
        findings.forEach(out::println);
        out.println(isIntact()
                ? "In orde: niets gewijzigd, verdwenen of afgekapt."
                : "NIET in orde: " + findings.size() + " bevindingen. Dit is een beveiligingsincident.");
    }

    private static <T> List<T> concat(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
