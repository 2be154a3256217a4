/** Cijfers: één feit per dossier, tellingen als nieuwe standen, en wie welke cijfers mag zien. */
package nl.tegenkracht.rapportage;
