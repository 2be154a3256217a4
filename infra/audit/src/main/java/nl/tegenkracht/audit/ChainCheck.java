package nl.tegenkracht.audit;

import static nl.tegenkracht.audit.ChainFinding.Defect.TRUNCATED;
import static nl.tegenkracht.audit.ChainFinding.Defect.MODIFIED;
import static nl.tegenkracht.audit.ChainFinding.Defect.MISSING;
import static nl.tegenkracht.audit.ChainFinding.Defect.OUT_OF_ORDER;

import java.io.IOException;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Loopt de schakels van één run na, en vergelijkt ze met wat getuigen erover zeggen. */
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

    /** De schakels op nummer, om de regels mee te vergelijken. */
    NavigableMap<Long, ChainLink> check(List<Witness> witnesses) throws IOException {
        long tail = JsonLines.read(directory.chainFile(run), Long.MAX_VALUE, this::visitLine);
        if (tail > 0 || unreadable > 0) {
            collector.addRemark(run, "onvolledige staart van de keten, na uitval; nooit bevestigd");
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
        if (start.isEmpty() || !directory.service().equals(start.get().dienst())
                || !directory.domain().equals(start.get().domein())
                || !run.equals(start.get().run())) {
            collector.addFinding(MODIFIED, run, 0, "het begin van de run hoort hier niet of is onleesbaar");
        }
    }

    private void visitLink(ChainLink link) {
        if (unreadable > 0) {
            collector.addFinding(MODIFIED, run, sequence + 1, "een schakel is onleesbaar");
            unreadable = 0;
        }
        if (link.nr() <= sequence) {
            collector.addFinding(OUT_OF_ORDER, run, link.nr(), "de schakel staat niet op zijn plaats of dubbel");
        } else if (!link.consistent() || link.nr() == sequence + 1 && !link.vorige().equals(head)) {
            collector.addFinding(MODIFIED, run, link.nr(), "de schakel past niet op de vorige");
        }
        links.putIfAbsent(link.nr(), link);
        head = link.kop();
        sequence = link.nr();
    }

    private void checkGaps() {
        long expected = 1;
        for (long present : links.keySet()) {
            if (present > expected) {
                collector.addFinding(MISSING, run, expected,
                        "de schakels " + expected + " tot " + present + " zijn weg");
            }
            expected = present + 1;
        }
    }

    private void compare(Witness witness) {
        long last = links.isEmpty() ? 0 : links.lastKey();
        if (witness.sequence() > last) {
            collector.addFinding(TRUNCATED, run, witness.sequence(),
                    witness.source() + " noemt " + witness.sequence() + " schakels, er zijn er " + last);
            return;
        }
        var link = links.get(witness.sequence());
        var headHere = witness.sequence() == 0 ? startHead : link == null ? null : link.kop();
        if (!witness.head().equals(headHere)) {
            collector.addFinding(MODIFIED, run, witness.sequence(),
                    "de keten is hier anders dan " + witness.source() + " zegt");
        }
    }
}
