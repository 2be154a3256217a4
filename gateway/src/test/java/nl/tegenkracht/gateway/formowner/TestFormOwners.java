package nl.tegenkracht.gateway.formowner;

import java.nio.file.Path;
import nl.tegenkracht.gateway.session.MemorySessions;

/** The real marks, under keys in a directory of the test. */
public final class TestFormOwners {

    private TestFormOwners() {
    }

    public static FormOwners in(Path directory) {
        return new FormOwners(MemorySessions.cipher(directory));
    }
}
