package nl.tegenkracht.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * First line of a chain file. The chain begins with the hash of it.
 *
 * @param predecessors the runs that no other run had fully mentioned at the start, each with its last head
 */
record RunStart(@JsonProperty("versie") int version, @JsonProperty("dienst") String service,
        @JsonProperty("domein") String domain, String run, @JsonProperty("begonnen") Instant startedAt,
        @JsonProperty("vorige") List<Predecessor> predecessors) {

    static final int VERSION = 1;

    RunStart {
        predecessors = predecessors == null ? List.of() : List.copyOf(predecessors);
    }

    /** @param bytes length of the chain file when it was read, an incomplete tail included */
    record Predecessor(String run, @JsonProperty("nr") long sequence, @JsonProperty("kop") String head, long bytes) {

        Predecessor {
            Objects.requireNonNull(run, "run");
            Objects.requireNonNull(head, "head");
        }
    }
}
