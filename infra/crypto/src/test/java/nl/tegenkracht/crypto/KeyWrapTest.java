package nl.tegenkracht.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.ServiceName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyWrapTest {

    private static final String NAME = KeyName.dossier(ServiceName.MELDING, new DataDomain("fractie-noord"));
    private static final byte[] VERHAAL = "Het verhaal van de melder".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path tempDir;

    private RotatableKeyVault vault;
    private final String dossier = Id.random();

    @BeforeEach
    void open() {
        vault = KeyFileVault.in(tempDir);
    }

    @Test
    void aStukOpensAgainWithTheWrappedKey() {
        var context = EncryptionContext.stuk(dossier, Id.random(), "verhaal");
        KeyWrap wrap;
        byte[] stuk;
        try (var key = DataKey.generate()) {
            wrap = KeyWrap.create(vault, NAME, WrapRecipient.SERVICE, key, dossier);
            stuk = key.encrypt(VERHAAL, context);
        }
        assertThat(new String(stuk, StandardCharsets.ISO_8859_1)).doesNotContain("verhaal");
        try (var key = wrap.open(KeyFileVault.in(tempDir), NAME, dossier)) {
            assertThat(key.decrypt(stuk, context)).isEqualTo(VERHAAL);
        }
    }

    @Test
    void aStukFitsInNoOtherDossierInNoOtherPlaceAndAsNoOtherKind() {
        try (var key = DataKey.generate(); var otherKey = DataKey.generate()) {
            var stuk = key.encrypt(VERHAAL, EncryptionContext.stuk("d1", "s1", "verhaal"));
            for (var changed : List.of(EncryptionContext.stuk("d2", "s1", "verhaal"),
                    EncryptionContext.stuk("d1", "s2", "verhaal"),
                    EncryptionContext.stuk("d1", "s1", "brief"), EncryptionContext.stuk("d1s", "1", "verhaal"))) {
                assertThatExceptionOfType(DecryptionFailed.class).isThrownBy(() -> key.decrypt(stuk, changed));
            }
            assertThatExceptionOfType(DecryptionFailed.class)
                    .isThrownBy(() -> otherKey.decrypt(stuk, EncryptionContext.stuk("d1", "s1", "verhaal")));
        }
    }

    @Test
    void everyChangedByteOfAStukIsDetected() {
        var context = EncryptionContext.stuk(dossier, "s1", "verhaal");
        try (var key = DataKey.generate()) {
            var stuk = key.encrypt(VERHAAL, context);
            for (int i = 0; i < stuk.length; i++) {
                var changed = stuk.clone();
                changed[i] ^= 1;
                assertThatExceptionOfType(DecryptionFailed.class).isThrownBy(() -> key.decrypt(changed, context));
            }
        }
    }

    @Test
    void randomStukkenComeBackIntactAndNeverLookAlike() {
        var seeded = SeededRandom.create();
        try (var key = DataKey.generate()) {
            for (int i = 0; i < 200; i++) {
                var content = seeded.bytes(5_000);
                var context = seeded.bytes(50);
                var first = key.encrypt(content, context);
                assertThat(key.decrypt(first, context)).as("seed %d, round %d", seeded.seed(), i)
                        .isEqualTo(content);
                assertThat(key.encrypt(content, context)).isNotEqualTo(first);
            }
        }
    }

    @Test
    void aWrapFitsOnlyItsOwnDossierAndRecipient() {
        try (var key = DataKey.generate()) {
            var wrap = KeyWrap.create(vault, NAME, WrapRecipient.SERVICE, key, dossier);
            var asPerson = new KeyWrap(WrapRecipient.PERSON, wrap.kid(), wrap.wrap());
            assertThatExceptionOfType(DecryptionFailed.class).isThrownBy(() -> wrap.open(vault, NAME, Id.random()));
            assertThatExceptionOfType(DecryptionFailed.class).isThrownBy(() -> asPerson.open(vault, NAME, dossier));
        }
    }

    @Test
    void aClosedKeyDoesNothingAnymore() {
        var key = DataKey.generate();
        key.close();
        assertThatIllegalStateException().isThrownBy(() -> key.encrypt(VERHAAL, new byte[0]));
        assertThatIllegalStateException()
                .isThrownBy(() -> KeyWrap.create(vault, NAME, WrapRecipient.SERVICE, key, dossier));
    }

    @Test
    void rewrappingGivesTheSameKeyUnderTheNewOne() {
        var context = EncryptionContext.stuk(dossier, "s1", "verhaal");
        try (var key = DataKey.generate()) {
            var original = KeyWrap.create(vault, NAME, WrapRecipient.SERVICE, key, dossier);
            assertThat(original.rewrap(vault, NAME, dossier)).isSameAs(original);
            var stuk = key.encrypt(VERHAAL, context);
            var kid = vault.rotate(NAME);
            assertThat(original.isOutdated(vault, NAME)).isTrue();
            var rewrapped = original.rewrap(vault, NAME, dossier);
            assertThat(rewrapped.kid()).isEqualTo(kid);
            try (var reopened = rewrapped.open(vault, NAME, dossier)) {
                assertThat(reopened.decrypt(stuk, context)).isEqualTo(VERHAAL);
            }
        }
    }

    @Test
    void aRotationInterruptedHalfwayLeavesEveryWrapReadable() {
        var seeded = SeededRandom.create();
        var wraps = new ArrayList<KeyWrap>();
        var stukken = new ArrayList<byte[]>();
        for (int i = 0; i < 40; i++) {
            try (var key = DataKey.generate()) {
                wraps.add(KeyWrap.create(vault, NAME, WrapRecipient.SERVICE, key, "d" + i));
                stukken.add(key.encrypt(VERHAAL, EncryptionContext.stuk("d" + i, "s", "verhaal")));
            }
        }
        for (int rotation = 0; rotation < 3; rotation++) {
            vault.rotate(NAME);
            int end = seeded.random().nextInt(wraps.size());
            for (int i = 0; i < end; i++) {
                wraps.set(i, wraps.get(i).rewrap(vault, NAME, "d" + i));
            }
            vault = KeyFileVault.in(tempDir);
            for (int i = 0; i < wraps.size(); i++) {
                try (var key = wraps.get(i).open(vault, NAME, "d" + i)) {
                    assertThat(key.decrypt(stukken.get(i), EncryptionContext.stuk("d" + i, "s", "verhaal")))
                            .as("seed %d, rotation %d, dossier %d", seeded.seed(), rotation, i).isEqualTo(VERHAAL);
                }
            }
        }
    }

    @Test
    void theStringFormOfAWrapContainsNoBytes() {
        var wrap = new KeyWrap(WrapRecipient.ONTVANGSTCODE, "1", new byte[]{7, 7});
        assertThat(wrap).hasToString("KeyWrap[recipient=ontvangstcode, kid=1]")
                .isEqualTo(new KeyWrap(WrapRecipient.ONTVANGSTCODE, "1", new byte[]{7, 7}));
        assertThat(WrapRecipient.parse("herstel")).contains(WrapRecipient.RECOVERY);
        assertThat(WrapRecipient.parse("HERSTEL")).isEmpty();
    }
}
