package nl.tegenkracht.audit;

import static nl.tegenkracht.audit.ChainFinding.Defect.MISSING;
import static nl.tegenkracht.audit.ChainFinding.Defect.MODIFIED;
import static nl.tegenkracht.audit.ChainFinding.Defect.OUT_OF_ORDER;
import static nl.tegenkracht.audit.ChainFinding.Defect.TRUNCATED;

import java.io.IOException;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Goes through the links of one run, and compares them with what witnesses say about them. */
final class ChainCheck {

    private final TrailDirectory directory;
    private final String run;
    private final FindingCollector collector;
    private final NavigableMap<Long, ChainLink> links = new TreeMap<>();
    private String startHead;
    private String head;
    private long sequence;
    private long unreadable;

    ChainCheck(TrailDirectory directory, String run, FindingCollector collector) {
        this.directory = directory;
        this.run = run;
        this.collector = collector;
    }

    /** The links by number, to compare the entries with. */
    NavigableMap<Long, ChainLink> check(List<Witness> witnesses) throws IOException {
        long tail = JsonLines.read(directory.chainFile(run), Long.MAX_VALUE, this::visitLine);
        if (tail > 0 || unreadable > 0) {
            collector.addRemark(run, ReportText.CHAIN_TAIL);
        }
        checkGaps();
        witnesses.forEach(this::compare);
        return links;
    }

    private boolean visitLine(byte[] bytes) {
        if (startHead == null) {
            startRun(bytes);
        } else {
            JsonLines.parse(bytes, ChainLink.class).filter(ChainLink::complete).ifPresentOrElse(this::visitLink,
                    () -> unreadable++);
        }
        return true;
    }

    private void startRun(byte[] bytes) {
        startHead = Hash.of(bytes);
        head = startHead;
        var start = JsonLines.parse(bytes, RunStart.class);
        if (start.isEmpty() || !directory.service().equals(start.get().service())
                || !directory.domain().equals(start.get().domain())
                || !run.equals(start.get().run())) {
            collector.addFinding(MODIFIED, run, 0, ReportText.RUN_START_WRONG);
        }
    }

    private void visitLink(ChainLink link) {
        if (unreadable > 0) {
            collector.addFinding(MODIFIED, run, sequence + 1, ReportText.LINK_UNREADABLE);
            unreadable = 0;
        }
        if (link.sequence() <= sequence) {
            collector.addFinding(OUT_OF_ORDER, run, link.sequence(), ReportText.LINK_OUT_OF_ORDER);
        } else if (!link.consistent() || link.sequence() == sequence + 1 && !link.previous().equals(head)) {
            collector.addFinding(MODIFIED, run, link.sequence(), ReportText.LINK_DOES_NOT_FIT);
        }
        links.putIfAbsent(link.sequence(), link);
        head = link.head();
        sequence = link.sequence();
    }

    private void checkGaps() {
        long expected = 1;
        for (long present : links.keySet()) {
            if (present > expected) {
                collector.addFinding(MISSING, run, expected,
                        ReportText.LINKS_MISSING, expected, present);
            }
            expected = present + 1;
        }
    }

    private void compare(Witness witness) {
        long last = links.isEmpty() ? 0 : links.lastKey();
        if (witness.sequence() > last) {
            collector.addFinding(TRUNCATED, run, witness.sequence(),
                    ReportText.LINKS_TRUNCATED, witness.source(), witness.sequence(), last);
            return;
        }
        var link = links.get(witness.sequence());
        var headHere = witness.sequence() == 0 ? startHead : link == null ? null : link.head();
        if (!witness.head().equals(headHere)) {
            collector.addFinding(MODIFIED, run, witness.sequence(),
                    ReportText.CHAIN_DIFFERS, witness.source());
        }
    }
}
