package nl.tegenkracht.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Leest de getekende koppen van één spoor; wat geen geldige handtekening heeft, getuigt niets. */
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
                witnesses.add(new Witness(run, head.get().nr(), head.get().kop(), "een getekende kop", true));
            } else {
                collector.addFinding(ChainFinding.Defect.SIGNATURE, run, head.map(ChainHead::nr).orElse(0L),
                        "een kop is onleesbaar, veranderd of niet van een bekende sleutel");
            }
            return true;
        });
        if (tail > 0) {
            collector.addRemark(run, "de laatste kop is half geschreven");
        }
        return witnesses;
    }

    private boolean isValid(String run, ChainHead head) {
        var key = head.sleutel() == null ? null : keys.get(head.sleutel());
        return key != null && directory.service().equals(head.dienst()) && directory.domain().equals(head.domein())
                && run.equals(head.run()) && head.op() != null && head.handtekening() != null
                && ChainHeadKey.isValid(head, key);
    }
}
