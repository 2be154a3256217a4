package nl.tegenkracht.klacht.bevindingen;

import nl.tegenkracht.klacht.dossier.Geldend;
import nl.tegenkracht.klacht.dossier.Klacht;

/**
 * What a toets looks at.
 *
 * @param klacht   the state of the klacht
 * @param geldend  the pinned regels
 * @param nowKnown what applied on the day of indiening according to the regels known now
 */
record Zaak(Klacht klacht, Geldend geldend, Geldend nowKnown) {}
