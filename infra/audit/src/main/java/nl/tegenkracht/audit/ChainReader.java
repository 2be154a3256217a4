package nl.tegenkracht.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads where the runs of a trail are, to connect a new one to them. Never changes anything. */
final class ChainReader {

    private final TrailDirectory directory;

    ChainReader(TrailDirectory directory) {
        this.directory = directory;
    }

    /** Every run that is further than any other run said it was. */
    List<RunStart.Predecessor> openPredecessors() throws IOException {
        var runs = directory.runs();
        var mentioned = mentionedLengths(runs);
        var openPredecessors = new ArrayList<RunStart.Predecessor>();
        for (var run : runs) {
            long length = Files.size(directory.chainFile(run));
            if (length > mentioned.getOrDefault(run, 0L)) {
                position(run, length).ifPresent(openPredecessors::add);
            }
        }
        return openPredecessors;
    }

    Optional<RunStart> runStart(String run) throws IOException {
        var start = new ArrayList<RunStart>();
        JsonLines.read(directory.chainFile(run), Long.MAX_VALUE, line -> {
            JsonLines.parse(line, RunStart.class).ifPresent(start::add);
            return false;
        });
        return start.stream().findFirst();
    }

    private Map<String, Long> mentionedLengths(List<String> runs) throws IOException {
        var mentioned = new HashMap<String, Long>();
        for (var run : runs) {
            runStart(run).ifPresent(start -> start.predecessors()
                    .forEach(previous -> mentioned.merge(previous.run(), previous.bytes(), Math::max)));
        }
        return mentioned;
    }

    /**
     * The longest consistent beginning; what follows it was never confirmed or has been modified, and the verification
     * sees that.
     */
    private Optional<RunStart.Predecessor> position(String run, long length) throws IOException {
        var position = new ChainHeads.RunPosition[1];
        JsonLines.read(directory.chainFile(run), length, line -> {
            var next = position[0] == null ? firstPosition(run, line) : nextPosition(position[0], line);
            next.ifPresent(found -> position[0] = found);
            return next.isPresent();
        });
        return Optional.ofNullable(position[0])
                .map(last -> new RunStart.Predecessor(run, last.sequence(), last.head(), length));
    }

    private static Optional<ChainHeads.RunPosition> firstPosition(String run, byte[] line) {
        return JsonLines.parse(line, RunStart.class).map(start -> new ChainHeads.RunPosition(run, 0, Hash.of(line)));
    }

    private static Optional<ChainHeads.RunPosition> nextPosition(ChainHeads.RunPosition soFar, byte[] line) {
        return JsonLines.parse(line, ChainLink.class).filter(link -> link.follows(soFar.head(), soFar.sequence()))
                .map(link -> new ChainHeads.RunPosition(soFar.run(), link.sequence(), link.head()));
    }
}
