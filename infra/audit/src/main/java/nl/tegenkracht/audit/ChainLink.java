package nl.tegenkracht.audit;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One link of the chain, without the entry itself: that may go after its retention term, the link stays.
 *
 * @param entryHash SHA-256 of the stored entry
 * @param previous  the head up to here
 * @param head      SHA-256 of previous, sequence and entryHash
 */
record ChainLink(@JsonProperty("nr") long sequence, @JsonProperty("regel") String entryHash,
        @JsonProperty("vorige") String previous, @JsonProperty("kop") String head) {

    static ChainLink after(String previous, long sequence, String entryHash) {
        return new ChainLink(sequence, entryHash, previous, Hash.head(previous, sequence, entryHash));
    }

    /** Whether this link is consistent and follows this head. */
    boolean follows(String headSoFar, long sequenceSoFar) {
        return complete() && sequence == sequenceSoFar + 1 && previous.equals(headSoFar) && consistent();
    }

    /** Whether everything is there; only then can consistency be computed. */
    boolean complete() {
        return sequence > 0 && Hash.isHash(entryHash) && Hash.isHash(previous) && Hash.isHash(head);
    }

    boolean consistent() {
        return head.equals(Hash.head(previous, sequence, entryHash));
    }
}
