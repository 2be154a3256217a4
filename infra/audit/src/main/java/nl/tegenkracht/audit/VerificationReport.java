package nl.tegenkracht.audit;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;

/**
 * The outcome of a verification.
 *
 * @param findings what is wrong
 * @param remarks  what is right but worth knowing, such as a broken off tail after an outage
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
        out.println(ReportText.VERIFIED.with(trails, runs, links, heads));
        remarks.forEach(remark -> out.println(ReportText.REMARK.with(remark)));
        findings.forEach(out::println);
        out.println(isIntact() ? ReportText.INTACT.with() : ReportText.NOT_INTACT.with(findings.size()));
    }

    private static <T> List<T> concat(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
