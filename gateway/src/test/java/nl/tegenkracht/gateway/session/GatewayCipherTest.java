package nl.tegenkracht.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import nl.tegenkracht.crypto.KeyFileVault;
import nl.tegenkracht.crypto.KeyName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatewayCipherTest {

    private static final byte[] CONTENT = "a session".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path directory;
    private GatewayCipher cipher;

    @BeforeEach
    void setUp() {
        cipher = new GatewayCipher(KeyFileVault.in(directory));
    }

    @Test
    void itOpensOnlyInTheSameContext() {
        var sealedContent = cipher.seal(CONTENT, "a");

        assertThat(cipher.open(sealedContent, "a")).contains(CONTENT);
        assertThat(cipher.open(sealedContent, "b")).isEmpty();
        assertThat(new String(sealedContent, StandardCharsets.ISO_8859_1)).doesNotContain("session");
    }

    @Test
    void afterARotationByAnotherProcessExistingContentOpensAndTheNewKeySeals() {
        var oldContent = cipher.seal(CONTENT, "a");
        KeyFileVault.in(directory).rotate(KeyName.session("poort"));
        var newContent = cipher.seal(CONTENT, "a");

        assertThat(kid(newContent)).isNotEqualTo(kid(oldContent));
        for (var reader : List.of(cipher, new GatewayCipher(KeyFileVault.in(directory)))) {
            assertThat(reader.open(oldContent, "a")).contains(CONTENT);
            assertThat(reader.open(newContent, "a")).contains(CONTENT);
        }
    }

    @Test
    void whatIsTamperedWithOrTruncatedDoesNotOpen() {
        var sealedContent = cipher.seal(CONTENT, "a");
        for (int position = 0; position < sealedContent.length; position++) {
            var tampered = sealedContent.clone();
            tampered[position] ^= 1;
            assertThat(cipher.open(tampered, "a")).as("byte " + position).isEmpty();
            assertThat(cipher.open(Arrays.copyOf(sealedContent, position), "a")).as("up to byte " + position).isEmpty();
        }
    }

    @Test
    void whatAnotherVaultSealedDoesNotOpen(@TempDir Path elsewhere) {
        assertThat(cipher.open(new GatewayCipher(KeyFileVault.in(elsewhere)).seal(CONTENT, "a"), "a")).isEmpty();
    }

    private static String kid(byte[] sealedContent) {
        return new String(sealedContent, 1, sealedContent[0], StandardCharsets.US_ASCII);
    }
}
