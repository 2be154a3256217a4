package nl.tegenkracht.starter.messaging;

/** Wat er met een gebeurtenis gebeurd is. */
public enum HandlingResult {
    /** Het gevolg is geschreven. */
    APPLIED,
    /** Al eerder verwerkt, of ingehaald door een latere. */
    OUTDATED,
    /** Er ontbreekt een eerdere gebeurtenis; deze wacht. */
    GAP
}
