package nl.tegenkracht.gateway.body;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.springframework.util.unit.DataSize;

/** The real spool, in a directory of the test. */
public final class TestSpool {

    private TestSpool() {
    }

    public static BodySpool in(Path directory) {
        try {
            var properties = new BodyProperties(directory, DataSize.ofMegabytes(32), DataSize.ofMegabytes(64), 32, 64,
                    DataSize.ofMegabytes(1));
            return new BodySpool(new SpoolQuota(properties), properties);
        } catch (GeneralSecurityException error) {
            throw new IllegalStateException(error);
        }
    }
}
