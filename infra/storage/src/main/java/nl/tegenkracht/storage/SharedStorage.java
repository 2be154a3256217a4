package nl.tegenkracht.storage;

import org.springframework.data.mongodb.core.MongoOperations;

/**
 * What a service keeps once per deployment for the whole Kamer (record 0305): in its database of
 * {@code gemeenschappelijk}, or in one beside it where that domain is not served. For shared policy only; a dossier never
 * lies here.
 */
public record SharedStorage(MongoOperations operations) {}
