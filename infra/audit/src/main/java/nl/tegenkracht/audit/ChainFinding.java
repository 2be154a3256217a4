package nl.tegenkracht.audit;

/**
 * Something that is wrong in an audit trail. A finding is a security incident (BIO2 8.15.05).
 *
 * @param sequence number in the run; 0 if it is about the run as a whole
 */
public record ChainFinding(Defect defect, String service, String domain, String run, long sequence,
        String explanation) {

    /** What is wrong. */
    public enum Defect {

        /** An entry, a link or the start is no longer what it was. */
        MODIFIED(ReportText.MODIFIED),
        /** An entry or link in the middle is gone, without a recorded erasure. */
        MISSING(ReportText.MISSING),
        /** Entries or links are out of order or double. */
        OUT_OF_ORDER(ReportText.OUT_OF_ORDER),
        /** There are fewer links than a head or a successor says. */
        TRUNCATED(ReportText.TRUNCATED),
        /** A run that a head or another run mentions is not there. */
        RUN_MISSING(ReportText.RUN_MISSING),
        /** A head is not by a known key, has been modified, or is missing for a run with entries. */
        SIGNATURE(ReportText.SIGNATURE),
        /** An erasure is recorded without a decision signed by the key for erasure, or over other entries. */
        ERASURE(ReportText.ERASURE),
        /** The version of a dossier goes back or comes twice, without a baseline of a restore. */
        VERSION(ReportText.VERSION);

        private final ReportText label;

        Defect(ReportText label) {
            this.label = label;
        }

        String label() {
            return label.with();
        }
    }

    @Override
    public String toString() {
        return defect.label() + "  " + service + "/" + domain + "/" + run + (sequence > 0 ? " nr " + sequence : "")
                + ": "
                + explanation;
    }
}
