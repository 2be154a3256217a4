package nl.tegenkracht.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.tegenkracht.contracts.Id;

/**
 * What is true of a trail from some moment on. The entry in the trail is the record; the signed file beside it only
 * saves reading the trail, and whoever takes the file away changes nothing.
 */
final class TrailMarkers {

    private final TrailDirectory directory;
    private final ChainHeadKey key;
    private final Clock clock;

    TrailMarkers(TrailDirectory directory, ChainHeadKey key, Clock clock) {
        this.directory = directory;
        this.key = key;
        this.clock = clock;
    }

    boolean has(ReservedAct act) throws IOException {
        return isSigned(act) || isRecorded(act);
    }

    /** Records it, unless that was done already. */
    void put(ReservedAct act, AuditTrail trail) throws IOException {
        if (!isRecorded(act)) {
            trail.append(
                    List.of(new AuditEntry(Id.random(), clock.instant().truncatedTo(ChronoUnit.MILLIS), act.code(), "",
                            "systeem", "gelukt", "")));
            trail.signHead();
        }
        if (!isSigned(act)) {
            var unsigned = new TrailMarker(directory.service(), directory.domain(), act.code(),
                    clock.instant().truncatedTo(ChronoUnit.MILLIS), "");
            DurableFiles.replace(file(act), JsonLines.serialize(new TrailMarker(unsigned.service(), unsigned.domain(),
                    unsigned.act(), unsigned.at(), key.sign(unsigned.signedBytes()))));
        }
    }

    private boolean isSigned(ReservedAct act) throws IOException {
        if (!Files.exists(file(act))) {
            return false;
        }
        var marker = JsonLines.parse(Files.readAllBytes(file(act)), TrailMarker.class)
                .filter(found -> directory.service().equals(found.service())
                        && directory.domain().equals(found.domain()) && act.code().equals(found.act()));
        return marker.isPresent() && key.isOwn(marker.get().signedBytes(), marker.get().signature());
    }

    private boolean isRecorded(ReservedAct act) throws IOException {
        var found = new boolean[1];
        new TrailEntries(directory).forEach(entry -> found[0] |= entry.action().equals(act.code()));
        return found[0];
    }

    private Path file(ReservedAct act) {
        return directory.directory().resolve(act.code() + ".merk");
    }
}
