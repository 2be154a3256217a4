package nl.tegenkracht.dossier;

import java.time.Instant;

/** An act that the audit trail does not know yet, as it lies sealed in the dossier. Its component names are stored. */
record ActLine(String id, Instant at, String act, String actor, String operation) {}
