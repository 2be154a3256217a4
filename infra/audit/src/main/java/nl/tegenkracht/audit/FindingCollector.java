package nl.tegenkracht.audit;

import java.util.ArrayList;
import java.util.List;

/** Verzamelt wat de controle van één spoor vindt. */
final class FindingCollector {

    private final TrailDirectory directory;
    private final List<ChainFinding> findings = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    FindingCollector(TrailDirectory directory) {
        this.directory = directory;
    }

    void addFinding(ChainFinding.Defect defect, String run, long sequence, String explanation) {
        findings.add(new ChainFinding(defect, directory.service(), directory.domain(), run, sequence, explanation));
    }

    void addRemark(String run, String remark) {
        remarks.add(directory.service() + "/" + directory.domain() + "/" + run + ": " + remark);
    }

    VerificationReport toReport(long runs, long links, long heads) {
        return new VerificationReport(findings, remarks, 1, runs, links, heads);
    }
}
