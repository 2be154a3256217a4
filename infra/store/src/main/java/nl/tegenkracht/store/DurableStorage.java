package nl.tegenkracht.store;

/** Wat er nodig is om schrijfacties blijvend te maken; gescheiden van het bestand zodat een proef schijffouten kan geven. */
interface DurableStorage {

    /** Schrijft alles wat in het geheugen veranderd is als één geheel naar het bestand. */
    void commit();

    /** Keert pas terug als het besturingssysteem zegt dat het geschrevene op schijf staat. */
    void sync();

    /** Geeft ruimte van vervangen gegevens terug; kort, want schrijvers wachten. */
    void compact();
}
