package nl.tegenkracht.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.Security;
import java.util.Collections;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HsmVaultTest extends KeyVaultContract {

    @TempDir
    static Path tempDir;

    private static HsmAccess access;
    private static HsmVault vault;

    @BeforeAll
    static void createToken() throws IOException, InterruptedException {
        if (SoftHsm.library().isPresent()) {
            access = SoftHsm.newToken(tempDir);
            vault = HsmVault.open(access);
        }
    }

    /** Per test, so that every skipped test is in the report with the reason. */
    @BeforeEach
    void onlyWithToken() {
        assumeTrue(vault != null,
                "SoftHSM2 is missing (Debian: apt-get install softhsm2); the PKCS#11 vault is NOT tested");
    }

    @Override
    RotatableKeyVault vault() {
        return vault;
    }

    @Override
    RotatableKeyVault secondVault() {
        return HsmVault.open(access);
    }

    @Override
    RotatableKeyVault vaultThatMakesNothing() {
        return HsmVault.existing(access);
    }

    @Override
    Process otherProcess(String keyName) throws IOException {
        return FirstUseProcess.start(access, keyName);
    }

    @Test
    void theTokenGivesTheKeyToNoOne() throws Exception {
        vault.currentKid(name);
        vault.hmac(name, bytes("sub-1"));
        var token = Security.getProvider("SunPKCS11").configure(
                "--name=viewer\nlibrary=" + access.library() + "\nslot=" + access.slot() + "\n");
        var keyStore = KeyStore.getInstance("PKCS11", token);
        keyStore.load(null, access.pin().toCharArray());
        var labels = Collections.list(keyStore.aliases()).stream().filter(label -> label.startsWith(name)).toList();
        assertThat(labels).hasSize(2);
        for (var label : labels) {
            assertThat(keyStore.getKey(label, null).getEncoded()).as(label).isNull();
        }
    }

    @Test
    void theKeyIdTellsNameAndVersion() {
        assertThat(vault.currentKid(name)).startsWith(name + "#000001-");
        assertThat(vault.rotate(name)).startsWith(name + "#000002-");
    }

    @Test
    void withAWrongPinTheTokenDoesNotOpen() throws IOException, InterruptedException {
        var process = FirstUseProcess
                .start(new HsmAccess(access.library(), access.slot(), "0000", access.lockDirectory()), name);
        assertThat(new String(process.getInputStream().readAllBytes()))
                .isEqualTo("The PKCS#11 token cannot be used");
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(access.toString()).doesNotContain(access.pin());
    }

    @Test
    void anUnknownSlotIsAnUnavailableVault() {
        var elsewhere = new HsmAccess(access.library(), 7, access.pin(), tempDir.resolve("locks"));
        assertThatExceptionOfType(KeyVaultUnavailable.class).isThrownBy(() -> HsmVault.open(elsewhere));
    }

    @Test
    void aDossierKeyFromTheTokenOpensTheStuk() {
        try (var key = DataKey.generate()) {
            var stuk = key.encrypt(bytes("verhaal"), EncryptionContext.stuk("d", "s", "verhaal"));
            var original = KeyWrap.create(vault, name, WrapRecipient.SERVICE, key, "d");
            vault.rotate(name);
            var rewrapped = original.rewrap(vault, name, "d");
            assertThat(rewrapped.kid()).isNotEqualTo(original.kid());
            for (var wrap : new KeyWrap[]{original, rewrapped}) {
                try (var reopened = wrap.open(secondVault(), name, "d")) {
                    assertThat(reopened.decrypt(stuk, EncryptionContext.stuk("d", "s", "verhaal")))
                            .isEqualTo(bytes("verhaal"));
                }
            }
        }
    }
}
