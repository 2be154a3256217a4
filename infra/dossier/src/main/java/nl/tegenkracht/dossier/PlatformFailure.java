package nl.tegenkracht.dossier;

import com.mongodb.MongoException;
import nl.tegenkracht.audit.AuditNotWritten;
import nl.tegenkracht.crypto.KeyVaultUnavailable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;

/** Tells what is wrong with everything from what is wrong with one dossier: only the latter is set aside. */
final class PlatformFailure {

    private PlatformFailure() {
    }

    static boolean is(RuntimeException failure) {
        return failure instanceof DataAccessResourceFailureException || failure instanceof TransientDataAccessException
                || failure instanceof MongoException || failure instanceof KeyVaultUnavailable
                || failure instanceof AuditNotWritten;
    }

    /** Passes on what is wrong with everything. */
    static void rethrow(RuntimeException failure) {
        if (is(failure)) {
            throw failure;
        }
    }
}
