package nl.tegenkracht.contracts;

/** Herkomst in cijfers: fijner wordt nergens gerapporteerd (besluit 11). */
public enum Herkomst {
    AMBTELIJK,
    FRACTIES,
    EXTERN
}
