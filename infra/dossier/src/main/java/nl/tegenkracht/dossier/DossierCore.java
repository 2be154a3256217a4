package nl.tegenkracht.dossier;

import java.util.List;
import nl.tegenkracht.core.dossier.Grant;
import nl.tegenkracht.core.dossier.StukReference;
import tools.jackson.databind.JsonNode;

/**
 * What of a dossier decides, sealed together. Its component names, and those of grants and references, are stored.
 *
 * @param state    the state of the service, in the form of the shape
 * @param grants   who has access
 * @param stukken  references
 * @param sequence number of the last event
 * @param acts     number of the last act
 * @param epoch    raised after a restore
 * @param wraps    SHA-256 over the wraps
 */
record DossierCore(JsonNode state, List<Grant> grants, List<StukReference> stukken, long sequence, long acts,
        long epoch, String wraps) {}
