package nl.tegenkracht.audit;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.locks.ReentrantLock;

/** Writes the signed heads of one trail, outside the database. */
final class ChainHeads {

    private final TrailDirectory directory;
    private final ChainHeadKey key;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private RunPosition last = new RunPosition("", -1, "");

    /** How far a run is. */
    record RunPosition(String run, long sequence, String head) {}

    ChainHeads(TrailDirectory directory, ChainHeadKey key, Clock clock) {
        this.directory = directory;
        this.key = key;
        this.clock = clock;
    }

    /** Signs this position, unless that was done already. */
    void sign(RunPosition position) throws IOException {
        lock.lock();
        try {
            if (position.equals(last)) {
                return;
            }
            var head = key.sign(new ChainHead(directory.service(), directory.domain(), position.run(),
                    position.sequence(), position.head(),
                    clock.instant(), "", ""));
            DurableFiles.append(directory.headsFile(position.run()), JsonLines.line(head));
            last = position;
        } finally {
            lock.unlock();
        }
    }
}
