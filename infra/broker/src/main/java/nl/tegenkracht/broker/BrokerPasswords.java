package nl.tegenkracht.broker;

import java.nio.file.Path;
import nl.tegenkracht.contracts.PasswordFile;

/**
 * Passwords for the broker, each in a {@link PasswordFile} of its own, {@code kafka-<principal>.wachtwoord}. What is
 * missing is made; what is there stays.
 */
public final class BrokerPasswords {

    private final Path secretsDirectory;

    private BrokerPasswords(Path secretsDirectory) {
        this.secretsDirectory = secretsDirectory;
    }

    /** The passwords in this directory. */
    public static BrokerPasswords in(Path secretsDirectory) {
        return new BrokerPasswords(secretsDirectory);
    }

    /** The password of this principal. */
    public String passwordOf(String principal) {
        return PasswordFile.ofBroker(secretsDirectory, principal).readOrCreate();
    }
}
