package nl.tegenkracht.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.contracts.Topics;
import org.junit.jupiter.api.Test;

/** What every vault must be able to do; runs on files and on a PKCS#11 token. */
abstract class KeyVaultContract extends KeyGenerationContract {

    private static final DataDomain NOORD = new DataDomain("fractie-noord");

    @Test
    void whatIsWrappedComesBackIntact() {
        var wrapped = vault().wrap(name, bytes("data key"), CONTEXT);
        assertThat(vault().unwrap(name, wrapped, CONTEXT)).isEqualTo(bytes("data key"));
        assertThat(new String(wrapped.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("data key");
    }

    @Test
    void whatIsSealedComesBackIntactEvenWhenEmpty() {
        assertThat(vault().unseal(name, vault().seal(name, bytes("content"), CONTEXT), CONTEXT))
                .isEqualTo(bytes("content"));
        assertThat(vault().unseal(name, vault().seal(name, new byte[0], CONTEXT), CONTEXT)).isEmpty();
    }

    @Test
    void randomContentAndContextComeBackIntact() {
        var seeded = SeededRandom.create();
        for (int i = 0; i < 60; i++) {
            var content = seeded.bytes(300);
            var context = seeded.bytes(40);
            assertThat(vault().unseal(name, vault().seal(name, content, context), context))
                    .as("seed %d, round %d", seeded.seed(), i).isEqualTo(content);
        }
    }

    @Test
    void noChangedBitOpens() {
        var wrapped = vault().wrap(name, bytes("data key"), CONTEXT);
        for (int bit = 0; bit < wrapped.bytes().length * 8; bit += 3) {
            var changed = wrapped.bytes().clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertDoesNotOpen(name, new WrappedKey(wrapped.kid(), changed), CONTEXT);
        }
    }

    @Test
    void shortenedOrExtendedBytesDoNotOpen() {
        var bytes = vault().wrap(name, bytes("data key"), CONTEXT).bytes();
        var kid = vault().currentKid(name);
        for (int length : new int[]{0, 1, 4, 5, 12, 20, bytes.length - 1, bytes.length + 1}) {
            assertDoesNotOpen(name, new WrappedKey(kid, Arrays.copyOf(bytes, length)), CONTEXT);
        }
    }

    @Test
    void anotherContextOpensNothing() {
        assertDoesNotOpen(name, vault().wrap(name, bytes("data key"), CONTEXT), OTHER_CONTEXT);
        assertDoesNotOpen(name, vault().wrap(name, bytes("data key"), CONTEXT), new byte[0]);
    }

    @Test
    void anUnknownOrOtherKidOpensNothing() {
        var wrapped = vault().wrap(name, bytes("data key"), CONTEXT);
        assertDoesNotOpen(name, new WrappedKey("unknown", wrapped.bytes()), CONTEXT);
        var newKid = vault().rotate(name);
        assertDoesNotOpen(name, new WrappedKey(newKid, wrapped.bytes()), CONTEXT);
    }

    @Test
    void theKeyOfAnotherDomainOpensNothing() {
        var noord = KeyName.dossier(ServiceName.MELDING, NOORD);
        var middle = KeyName.dossier(ServiceName.MELDING, new DataDomain("fractie-midden"));
        vault().currentKid(middle);
        var wrapped = vault().wrap(noord, bytes("data key"), CONTEXT);
        assertDoesNotOpen(middle, wrapped, CONTEXT);
        assertThat(vault().unwrap(noord, wrapped, CONTEXT)).isEqualTo(bytes("data key"));
    }

    @Test
    void aWrappedKeyDoesNotOpenAsASealAndViceVersa() {
        var wrapped = vault().wrap(name, bytes("data key"), CONTEXT);
        assertThatExceptionOfType(DecryptionFailed.class).isThrownBy(() -> vault().unseal(name, wrapped, CONTEXT));
        assertDoesNotOpen(name, vault().seal(name, bytes("content"), CONTEXT), CONTEXT);
    }

    @Test
    void openingUnderAnUnusedNameCreatesNoKey() {
        var foreign = new WrappedKey("00000001", new byte[60]);
        assertDoesNotOpen(name, foreign, CONTEXT);
        var first = secondVault().currentKid(name);
        assertThat(vault().currentKid(name)).isEqualTo(first);
    }

    @Test
    void theErrorRevealsNothingAboutContentOrCause() {
        var wrapped = vault().wrap(name, bytes("data key"), CONTEXT);
        assertThatExceptionOfType(DecryptionFailed.class).isThrownBy(() -> vault().unwrap(name, wrapped, OTHER_CONTEXT))
                .withMessage("Cannot be opened").withNoCause();
    }

    @Test
    void invalidNamesAreRefused() {
        for (var invalid : new String[]{null, "", "dossier", "dossier:", "dossier:../x", "dossier:a/b", "Dossier:a",
                "a_b:c"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> vault().currentKid(invalid));
            assertThatIllegalArgumentException().isThrownBy(() -> vault().wrap(invalid, bytes("x"), CONTEXT));
        }
        assertThat(KeyName.event(Topics.events(NOORD, ServiceName.MELDING)))
                .isEqualTo("gebeurtenis:tegenkracht.fractie-noord.melding.v1");
    }

    private void assertDoesNotOpen(String keyName, WrappedKey wrapped, byte[] context) {
        assertThatExceptionOfType(DecryptionFailed.class)
                .isThrownBy(() -> vault().unwrap(keyName, wrapped, context));
    }
}
