package nl.tegenkracht.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.ServiceName;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * An audit directory of one test class in which nothing can be written about one domain: a plain file stands where the
 * directory of its trail belongs. Only works as long as nothing was written there; the trail keeps its files open.
 *
 * @param directory the audit directory
 * @param obstacle  what stands in the way
 */
public record BrokenAudit(Path directory, Path obstacle) {

    public static BrokenAudit of(ServiceName service, DataDomain domain) {
        try {
            var directory = Files.createTempDirectory(TestPlatform.instance().directory(), "audit-broken");
            return new BrokenAudit(directory,
                    Files.createFile(Files.createDirectory(directory.resolve(service.code())).resolve(domain.value())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Has a service that was registered on the platform write its audit here. */
    public void register(DynamicPropertyRegistry registry) {
        registry.add("tegenkracht.audit-directory", this::directory);
    }

    public void mend() {
        try {
            Files.delete(obstacle);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
