package nl.tegenkracht.starter.berichten;

/** Wat er met een gebeurtenis gebeurd is. */
public enum Verwerking {
    /** Het gevolg is geschreven. */
    TOEGEPAST,
    /** Al eerder verwerkt, of ingehaald door een latere. */
    OUD,
    /** Er ontbreekt een eerdere gebeurtenis; deze wacht. */
    GAT
}
