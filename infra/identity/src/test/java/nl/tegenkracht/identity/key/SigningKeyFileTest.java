package nl.tegenkracht.identity.key;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import nl.tegenkracht.contracts.Id;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A signing key turns without anybody noticing. */
class SigningKeyFileTest {

    private static final Instant START = Instant.parse("2026-11-21T09:00:00Z");

    @TempDir
    private Path directory;
    private SigningKeyFile file;
    private String first;

    @BeforeEach
    void makeTheFirst() throws IOException {
        var key = smallKey(START);
        first = key.getKeyID();
        SecretsDirectory.replace(directory.resolve(SigningKeyFile.NAME), new JWKSet(key).toString(false));
        file = new SigningKeyFile(directory, SigningKeyFileTest::smallKey);
    }

    /** One of full length takes seconds to make, and nothing is signed with it. */
    private static JWK smallKey(Instant now) {
        try {
            return new RSAKeyGenerator(512, true).keyID(Id.random()).issueTime(Date.from(now)).generate();
        } catch (JOSEException error) {
            throw new IllegalStateException(error);
        }
    }

    @Test
    void theFirstKeySignsAtOnce() {
        assertThat(file.signingKeyId(START)).isEqualTo(first);
    }

    @Test
    void aNewKeyIsPublishedToWhoRunsBeforeItSigns() throws IOException {
        var rotatedAt = START.plus(Duration.ofDays(1));
        var besideIt = new SigningKeyFile(directory, SigningKeyFileTest::smallKey);
        assertThat(besideIt.rotate(rotatedAt)).isEqualTo(2);

        assertThat(published()).hasSize(2).contains(first);
        assertThat(file.signingKeyId(rotatedAt)).isEqualTo(first);
        assertThat(file.signingKeyId(rotatedAt.plus(Duration.ofMinutes(9)))).isEqualTo(first);
        assertThat(file.signingKeyId(rotatedAt.plus(SigningKeyFile.PUBLISHED_BEFORE))).isNotEqualTo(first);
        assertThat(PosixFilePermissions.toString(
                Files.getPosixFilePermissions(directory.resolve(SigningKeyFile.NAME)))).isEqualTo("rw-------");
    }

    @Test
    void theEarlierKeyIsPublishedUntilItsLastTokenHasExpired() throws IOException {
        file.rotate(START.plus(Duration.ofDays(1)));
        file.rotate(START.plus(Duration.ofDays(1)).plusSeconds(3600));
        assertThat(published()).as("an hour later").hasSize(3).contains(first);

        file.rotate(START.plus(Duration.ofDays(1)).plus(Duration.ofHours(3)));
        assertThat(published()).as("three hours later").hasSize(3).doesNotContain(first);
    }

    @Test
    void theCommandTurnsWhatIsThereAndMakesNothing() {
        var clock = Clock.fixed(START.plus(Duration.ofDays(1)), ZoneOffset.UTC);
        var out = new PrintStream(new ByteArrayOutputStream());
        assertThat(RotateSigningKeys.run(out, clock, directory.toString())).isZero();
        assertThat(published()).hasSize(2);
        assertThat(file.keys().getKeys()).extracting(JWK::size).contains(3072);
        assertThat(RotateSigningKeys.run(out, clock, directory.resolve("elsewhere").toString())).isEqualTo(1);
        assertThat(RotateSigningKeys.run(out, clock)).isEqualTo(2);
    }

    private List<String> published() {
        return file.keys().getKeys().stream().map(JWK::getKeyID).toList();
    }
}
