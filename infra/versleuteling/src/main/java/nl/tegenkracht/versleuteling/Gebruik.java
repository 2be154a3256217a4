package nl.tegenkracht.versleuteling;

/** Waarvoor een sleutel in de kluis gebruikt wordt; het ene opent nooit het andere. */
enum Gebruik {
    DATASLEUTEL,
    ZEGEL
}
