package nl.tegenkracht.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Levensloop van een datadomein: domeinen komen en gaan met verkiezingen. */
public enum DomainState {

    @JsonProperty("voorbereid")
    VOORBEREID,
    @JsonProperty("actief")
    ACTIEF,
    /** Geen nieuwe indieningen; lopende zaken gaan door. */
    @JsonProperty("in afbouw")
    IN_AFBOUW,
    @JsonProperty("gesloten")
    GESLOTEN,
    @JsonProperty("vernietigd")
    VERNIETIGD;

    /** Of het domein bediend wordt. */
    public boolean isServed() {
        return this == ACTIEF || this == IN_AFBOUW;
    }

    /** Of er iets nieuws ingediend mag worden. */
    public boolean acceptsNew() {
        return this == ACTIEF;
    }
}
