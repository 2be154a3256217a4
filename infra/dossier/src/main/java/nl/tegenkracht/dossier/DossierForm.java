package nl.tegenkracht.dossier;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.dossier.Grant;
import nl.tegenkracht.crypto.DecryptionFailed;
import nl.tegenkracht.crypto.EncryptionContext;
import nl.tegenkracht.crypto.KeyWrap;
import nl.tegenkracht.crypto.WrapRecipient;
import nl.tegenkracht.dossier.StoredDossier.StoredWrap;
import tools.jackson.databind.JsonNode;

/**
 * From a dossier to what is sealed of it, and back; a state of an earlier shape is lifted.
 *
 * @param <S> the state of the service
 */
final class DossierForm<S> {

    private final DossierKind<S> kind;
    private final DossierSeal seal;
    private final StateForm<S> states;
    private final long epoch;

    DossierForm(DossierKind<S> kind, DossierSeal seal, long epoch) {
        this.kind = kind;
        this.seal = seal;
        this.states = new StateForm<>(kind);
        this.epoch = epoch;
    }

    /** The dossier does not verify, or its state cannot be read. */
    static final class Unverified extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final DossierDefect defect;

        Unverified(DossierDefect defect) {
            super(defect.name(), null, false, false);
            this.defect = defect;
        }

        DossierDefect defect() {
            return defect;
        }
    }

    /** The dossier as it is kept, sealed under the current generation. */
    StoredDossier seal(Dossier<S> dossier, UnsentLines lines, SentUpTo sent) {
        var generation = seal.generation();
        return new StoredDossier(dossier.id(), dossier.version(), kind.shape(), generation,
                core(dossier, generation), readers(dossier), stored(dossier.keyWraps()), lines.out(), lines.audit(),
                seal.sealSent(sent, dossier.id()));
    }

    byte[] core(Dossier<S> dossier, String generation) {
        return seal.sealCore(
                new DossierCore(states.tree(dossier.state()), dossier.grants(), dossier.stukken(),
                        dossier.sequence(), dossier.version(), epoch, digest(stored(dossier.keyWraps()))),
                dossier.id(), dossier.version(), kind.shape(), generation);
    }

    /** @throws Unverified if anything about it is not as the service wrote it */
    Dossier<S> open(StoredDossier stored) {
        var core = core(stored);
        if (!digest(stored.wraps()).equals(core.wraps())) {
            throw new Unverified(DossierDefect.WRAPS);
        }
        return new Dossier<>(stored.id(), stored.version(), state(stored.shape(), core.state()), core.grants(),
                core.stukken(), stored.wraps().stream().map(DossierForm::wrap).toList(), core.sequence());
    }

    private DossierCore core(StoredDossier stored) {
        try {
            return seal.openCore(stored);
        } catch (DecryptionFailed e) {
            throw new Unverified(DossierDefect.CORE);
        }
    }

    private S state(int shape, JsonNode state) {
        try {
            return states.read(shape, state);
        } catch (IllegalArgumentException e) {
            throw new Unverified(DossierDefect.SHAPE);
        }
    }

    static List<String> readers(Dossier<?> dossier) {
        return dossier.grants().stream().map(Grant::holder).distinct().sorted().toList();
    }

    static List<StoredWrap> stored(List<KeyWrap> wraps) {
        return wraps.stream().map(wrap -> new StoredWrap(wrap.recipient().code(), wrap.kid(), wrap.wrap())).toList();
    }

    private static KeyWrap wrap(StoredWrap wrap) {
        return new KeyWrap(WrapRecipient.parse(wrap.recipient()).orElseThrow(() -> new Unverified(DossierDefect.WRAPS)),
                wrap.kid(), wrap.wrap());
    }

    private static String digest(List<StoredWrap> wraps) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            for (var wrap : wraps) {
                sha256.update(EncryptionContext.of(String.valueOf(wrap.recipient()), String.valueOf(wrap.kid()),
                        wrap.wrap() == null ? "" : HexFormat.of().formatHex(wrap.wrap())));
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
