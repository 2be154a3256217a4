package nl.tegenkracht.audit;

import java.util.ArrayList;
import java.util.List;

/** Collects what the check of one trail finds. */
final class FindingCollector {

    private final TrailDirectory directory;
    private final List<ChainFinding> findings = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    FindingCollector(TrailDirectory directory) {
        this.directory = directory;
    }

    void addFinding(ChainFinding.Defect defect, String run, long sequence, ReportText text, Object... values) {
        findings.add(new ChainFinding(defect, directory.service(), directory.domain(), run, sequence,
                text.with(values)));
    }

    void addRemark(String run, ReportText remark, Object... values) {
        remarks.add(directory.service() + "/" + directory.domain() + "/" + run + ": " + remark.with(values));
    }

    VerificationReport toReport(long runs, long links, long heads) {
        return new VerificationReport(findings, remarks, 1, runs, links, heads);
    }
}
