package nl.tegenkracht.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the signed heads of one trail; what has no valid signature is no witness. */
final class ChainHeadReader {

    private final TrailDirectory directory;
    private final Map<String, PublicKey> keys;
    private final FindingCollector collector;

    ChainHeadReader(TrailDirectory directory, Map<String, PublicKey> keys, FindingCollector collector) {
        this.directory = directory;
        this.keys = keys;
        this.collector = collector;
    }

    List<Witness> read(String run) throws IOException {
        var witnesses = new ArrayList<Witness>();
        if (!Files.exists(directory.headsFile(run))) {
            return witnesses;
        }
        long tail = JsonLines.read(directory.headsFile(run), Long.MAX_VALUE, line -> {
            var head = JsonLines.parse(line, ChainHead.class);
            if (head.isPresent() && isValid(run, head.get())) {
                witnesses.add(
                        new Witness(run, head.get().sequence(), head.get().head(), ReportText.BY_HEAD.with(), true));
            } else {
                collector.addFinding(ChainFinding.Defect.SIGNATURE, run, head.map(ChainHead::sequence).orElse(0L),
                        ReportText.HEAD_WRONG);
            }
            return true;
        });
        if (tail > 0) {
            collector.addRemark(run, ReportText.HEAD_TAIL);
        }
        return witnesses;
    }

    private boolean isValid(String run, ChainHead head) {
        var key = head.keyId() == null ? null : keys.get(head.keyId());
        return key != null && directory.service().equals(head.service()) && directory.domain().equals(head.domain())
                && run.equals(head.run()) && head.at() != null && head.signature() != null
                && ChainHeadKey.isValid(head, key);
    }
}
