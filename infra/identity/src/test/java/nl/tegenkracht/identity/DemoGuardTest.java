package nl.tegenkracht.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class DemoGuardTest {

    @TempDir
    private Path directory;

    /** It would make one of full length before it says no, and that takes seconds. */
    @BeforeEach
    void writeSigningKey() throws IOException, JOSEException {
        var key = new RSAKeyGenerator(512, true).keyID("small").generate();
        Files.writeString(Files.createDirectory(directory.resolve("sleutels")).resolve("identiteit.jwk"),
                new JWKSet(key).toString(false));
    }

    @Test
    void outsideThisMachineTheProviderDoesNotStartAndSaysWhyInOneSentence(CapturedOutput output) {
        assertThatThrownBy(() -> start("--server.address=0.0.0.0")).hasRootCauseInstanceOf(InvalidSetup.class);
        assertThat(output).containsOnlyOnce("With tegenkracht.demo=true, server.address may only be an address of "
                + "this machine itself, such as 127.0.0.1.").doesNotContain("Tomcat started");
    }

    @Test
    void theManagementPortIsNotReachableFromElsewhereEither(CapturedOutput output) {
        assertThatThrownBy(() -> start("--management.server.address=0.0.0.0"))
                .hasRootCauseInstanceOf(InvalidSetup.class);
        assertThat(output).contains("management.server.address may only be").doesNotContain("Tomcat started");
    }

    @Test
    void withoutDemoModeAndWithoutAnIssuerThereAreNoLoginsAndItDoesNotStartEither(CapturedOutput output) {
        assertThatThrownBy(() -> start("--tegenkracht.demo=false")).hasRootCauseInstanceOf(InvalidSetup.class);
        assertThat(output).contains("This token desk has no logins").doesNotContain("Tomcat started");
    }

    private void start(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--server.port=0", "--management.server.port=0",
                "--tegenkracht.key-directory=" + directory.resolve("sleutels"),
                "--tegenkracht.identity.directory=" + directory.resolve("identiteit"),
                "--tegenkracht.landscape=" + Path.of("../demo/landschap.json").toAbsolutePath().normalize(),
                "--tegenkracht.persons=" + Path.of("../demo/personen.json").toAbsolutePath().normalize()));
        SpringApplication.run(IdentityApplication.class, all.toArray(String[]::new)).close();
    }
}
