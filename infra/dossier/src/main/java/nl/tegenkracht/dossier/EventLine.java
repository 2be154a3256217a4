package nl.tegenkracht.dossier;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** An unsent event as it lies sealed in the dossier. Its component names are stored. */
record EventLine(String id, String type, Instant time, long sequence, long epoch, JsonNode data) {}
