package nl.tegenkracht.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Life of a data domain: domains come and go with elections. */
public enum DomainState {

    @JsonProperty("voorbereid")
    VOORBEREID,
    @JsonProperty("actief")
    ACTIEF,
    /** Afbouw, winding down: whoever works or worked there can still file, and pending cases go on (D-19). */
    @JsonProperty("in afbouw")
    IN_AFBOUW,
    @JsonProperty("gesloten")
    GESLOTEN,
    @JsonProperty("vernietigd")
    VERNIETIGD;

    /** Whether the domain is served. */
    public boolean isServed() {
        return this == ACTIEF || this == IN_AFBOUW;
    }

    /** Whether the domain is over. */
    public boolean hasEnded() {
        return this == GESLOTEN || this == VERNIETIGD;
    }
}
