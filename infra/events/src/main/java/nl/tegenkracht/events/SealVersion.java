package nl.tegenkracht.events;

import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.EventEnvelope;
import nl.tegenkracht.crypto.EncryptionContext;
import tools.jackson.databind.JsonNode;

/** What the seal of an event binds besides its data. What is not bound can be changed on the way (record 0227). */
enum SealVersion {

    /** Up to fae1334: epoch, time and source are not bound. Only read. */
    FIRST {

        @Override
        byte[] context(Event event) {
            return EncryptionContext.of(LABEL, event.id(), event.type(), event.subject(),
                    String.valueOf(event.sequence()));
        }
    },
    /** Every attribute that a reader acts on. */
    SECOND {

        @Override
        byte[] context(Event event) {
            return EncryptionContext.of(LABEL, "2", event.id(), event.type(), event.subject(),
                    String.valueOf(event.sequence()), String.valueOf(event.epoch()), event.time().toString(),
                    event.source());
        }
    };

    private static final String LABEL = "gebeurtenis";

    abstract byte[] context(Event event);

    /** The version an envelope names; without a name it is the first. */
    static SealVersion of(JsonNode envelope) {
        var named = envelope.path("tksealv");
        if (named.isMissingNode()) {
            return FIRST;
        }
        if (named.intValue() != EventEnvelope.SEAL_VERSION) {
            throw new IllegalArgumentException("A seal of a later version");
        }
        return SECOND;
    }
}
