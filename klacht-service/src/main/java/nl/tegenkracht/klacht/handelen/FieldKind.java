package nl.tegenkracht.klacht.handelen;

/** How a field of an act is filled in. Nothing is ever filled in beforehand. */
public enum FieldKind {
    /** A text of several lines. */
    LONG,
    /** One line. */
    SHORT,
    DAY,
    /** {@code ja} or {@code nee}. */
    YES_NO,
    /** {@code ja}, and nothing else. */
    CONFIRM,
    /** One of the options. */
    CHOICE,
    /** Any of the options. */
    CHOICES,
    /** In every row one of the options of that row; the values of all rows come as one list. */
    PER_ROW
}
