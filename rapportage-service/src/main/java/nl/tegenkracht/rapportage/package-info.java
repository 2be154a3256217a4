/** Figures: one fact per dossier, tellingen as new values, and who may see which figures. */
package nl.tegenkracht.rapportage;
