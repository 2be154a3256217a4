package nl.tegenkracht.dossier;

import java.util.Optional;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.crypto.DecryptionFailed;
import nl.tegenkracht.crypto.EncryptionContext;
import nl.tegenkracht.dossier.StoredDossier.StoredLine;
import nl.tegenkracht.dossier.StoredDossier.StoredSent;
import tools.jackson.core.JacksonException;

/**
 * Seals what a dossier of one kind holds, bound to service, domain, kind, dossier and place, and opens nothing that was
 * changed, moved or made by another (record 0220).
 */
final class DossierSeal {

    private final SealKeys keys;
    private final String kind;

    DossierSeal(SealKeys keys, String kind) {
        this.keys = keys;
        this.kind = kind;
    }

    /** Which list of the dossier a line lies in; the codes are part of every seal. */
    enum Place {

        OUT("uitgaand"),
        AUDIT("audit");

        private final String code;

        Place(String code) {
            this.code = code;
        }
    }

    /** The generation to seal under now. */
    String generation() {
        return keys.current();
    }

    byte[] sealCore(DossierCore core, String id, long version, int shape, String generation) {
        return keys.of(generation).encrypt(SealedJson.write(core), coreContext(id, version, shape, generation));
    }

    /** @throws DecryptionFailed if this is not what was sealed for this dossier, version, shape and generation */
    DossierCore openCore(StoredDossier stored) {
        return open(stored.generation(), stored.core(),
                coreContext(stored.id(), stored.version(), stored.shape(), stored.generation()), DossierCore.class);
    }

    StoredLine sealLine(Place place, Object line, String id, long version, long number) {
        var generation = generation();
        return new StoredLine(number, version, generation, keys.of(generation).encrypt(SealedJson.write(line),
                lineContext(place, id, version, number, generation)));
    }

    /** Empty for whatever this service did not put there itself. */
    <T> Optional<T> openLine(Place place, StoredLine line, String id, Class<T> type) {
        if (line.number() == null || line.version() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(open(line.generation(), line.sealed(),
                    lineContext(place, id, line.version(), line.number(), line.generation()), type));
        } catch (DecryptionFailed e) {
            return Optional.empty();
        }
    }

    StoredSent sealSent(SentUpTo sent, String id) {
        var generation = generation();
        return new StoredSent(generation,
                keys.of(generation).encrypt(SealedJson.write(sent), context("verzonden", id, generation)));
    }

    Optional<SentUpTo> openSent(StoredDossier stored) {
        try {
            return Optional.ofNullable(stored.sent()).map(sent -> open(sent.generation(), sent.sealed(),
                    context("verzonden", stored.id(), sent.generation()), SentUpTo.class));
        } catch (DecryptionFailed e) {
            return Optional.empty();
        }
    }

    private <T> T open(String generation, byte[] sealed, byte[] context, Class<T> type) {
        if (generation == null || sealed == null) {
            throw new DecryptionFailed();
        }
        try {
            return SealedJson.read(keys.of(generation).decrypt(sealed, context), type);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new DecryptionFailed();
        }
    }

    private byte[] coreContext(String id, long version, int shape, String generation) {
        return context("kern", id, generation, String.valueOf(version), String.valueOf(shape));
    }

    private byte[] lineContext(Place place, String id, long version, long number, String generation) {
        return context("regel", id, generation, place.code, String.valueOf(version), String.valueOf(number));
    }

    private byte[] context(String what, String id, String generation, String... more) {
        var parts = new String[6 + more.length];
        parts[0] = "dossierzegel." + what;
        parts[1] = keys.service().code();
        parts[2] = DomainContext.current().value();
        parts[3] = kind;
        parts[4] = id;
        parts[5] = String.valueOf(generation);
        System.arraycopy(more, 0, parts, 6, more.length);
        return EncryptionContext.of(parts);
    }
}
