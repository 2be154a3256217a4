package nl.tegenkracht.klacht.bevindingen;

import nl.tegenkracht.klacht.dossier.Geldend;
import nl.tegenkracht.klacht.dossier.Klacht;

/**
 * Wat een toets bekijkt.
 *
 * @param klacht   de staat van de klacht
 * @param geldend  de vastgepinde regels
 * @param nowKnown wat er volgens de regels die nu bekend zijn op de dag van indiening gold
 */
record Zaak(Klacht klacht, Geldend geldend, Geldend nowKnown) {}
