package nl.tegenkracht.events;

/** What became of an event. */
public enum HandlingResult {
    /** The effect has been written. */
    APPLIED,
    /** Handled before, or overtaken by a later one. */
    OUTDATED,
    /** An earlier event is missing; this one waits. */
    GAP
}
