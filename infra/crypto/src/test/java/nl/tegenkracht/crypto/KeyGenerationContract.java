package nl.tegenkracht.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import nl.tegenkracht.contracts.Id;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A key of a vault has generations: made once, whoever asks first, rotated and retired. */
@Tag("service")
abstract class KeyGenerationContract {

    static final byte[] CONTEXT = EncryptionContext.of("test", "one");
    static final byte[] OTHER_CONTEXT = EncryptionContext.of("test", "two");

    /** Fresh per test, so that a name can be used for the first time. */
    final String name = KeyName.event("test." + Id.random());

    abstract RotatableKeyVault vault();

    /** A second access to the same keys, as another process has. */
    abstract RotatableKeyVault secondVault();

    /** An access to the same keys that may make none, as a service has outside the demonstration. */
    abstract RotatableKeyVault vaultThatMakesNothing();

    /** A real other process on the same keys, which uses this name for the first time. */
    abstract Process otherProcess(String keyName) throws IOException;

    @Test
    void afterARotationTheOldStaysReadableAndTheNewIsUnderTheNewKey() {
        var old = vault().wrap(name, bytes("old"), CONTEXT);
        var kid = vault().rotate(name);
        var renewed = vault().wrap(name, bytes("new"), CONTEXT);
        assertThat(kid).isNotEqualTo(old.kid()).isEqualTo(vault().currentKid(name)).isEqualTo(renewed.kid());
        assertThat(vault().unwrap(name, old, CONTEXT)).isEqualTo(bytes("old"));
        assertThat(vault().unwrap(name, renewed, CONTEXT)).isEqualTo(bytes("new"));
    }

    @Test
    void anotherProcessSeesTheRotationImmediately() {
        var other = secondVault();
        var old = other.seal(name, bytes("old"), CONTEXT);
        vault().rotate(name);
        var renewed = vault().seal(name, bytes("new"), CONTEXT);
        assertThat(other.unseal(name, renewed, CONTEXT)).isEqualTo(bytes("new"));
        assertThat(other.currentKid(name)).isEqualTo(renewed.kid());
        assertThat(other.seal(name, bytes("x"), CONTEXT).kid()).isEqualTo(renewed.kid());
        assertThat(vault().unseal(name, old, CONTEXT)).isEqualTo(bytes("old"));
    }

    @Test
    void everyGenerationIsListedInTheOrderOfMakingWithTheCurrentOneLast() {
        assertThat(vault().kids(name)).isEmpty();
        var before = Instant.now().minusSeconds(2);
        var first = vault().currentKid(name);
        var second = vault().rotate(name);
        var third = secondVault().rotate(name);

        var generations = vault().kids(name);
        assertThat(generations).extracting(KeyGeneration::kid).containsExactly(first, second, third);
        assertThat(generations).extracting(KeyGeneration::number).containsExactly(1, 2, 3);
        assertThat(generations).extracting(KeyGeneration::current).containsExactly(false, false, true);
        assertThat(generations).allSatisfy(generation -> assertThat(generation.since().orElseThrow())
                .isBetween(before, Instant.now().plusSeconds(2)));
        assertThat(generations.get(0).since().orElseThrow())
                .isBeforeOrEqualTo(generations.get(1).since().orElseThrow());
    }

    @Test
    void aRetiredKeyOpensNothingAnyMoreAndTheOthersGoOn() {
        var old = vault().seal(name, bytes("old"), CONTEXT);
        vault().rotate(name);
        var between = vault().seal(name, bytes("between"), CONTEXT);
        var derived = vault().derive(name, between.kid(), CONTEXT);
        vault().rotate(name);

        vault().retire(name, old.kid());
        vault().retire(name, old.kid());

        assertThatExceptionOfType(DecryptionFailed.class).isThrownBy(() -> vault().unseal(name, old, CONTEXT));
        assertThatExceptionOfType(DecryptionFailed.class).isThrownBy(() -> secondVault().unseal(name, old, CONTEXT));
        assertThatExceptionOfType(DecryptionFailed.class)
                .isThrownBy(() -> vault().derive(name, old.kid(), CONTEXT));
        assertThat(secondVault().unseal(name, between, CONTEXT)).isEqualTo(bytes("between"));
        assertThat(vault().derive(name, between.kid(), CONTEXT)).isEqualTo(derived);
        assertThat(vault().kids(name)).hasSize(2);
        assertThat(vault().rotate(name)).isEqualTo(vault().kids(name).getLast().kid());
    }

    @Test
    void theCurrentKeyIsNotRetired() {
        vault().currentKid(name);
        var current = vault().rotate(name);
        assertThatIllegalArgumentException().isThrownBy(() -> vault().retire(name, current));
        assertThat(vault().kids(name)).hasSize(2);
    }

    @Test
    void aVaultThatMayMakeNoKeyNamesTheCommandAndMakesNone() {
        var closed = vaultThatMakesNothing();
        assertThatExceptionOfType(KeyMissing.class).isThrownBy(() -> closed.seal(name, bytes("x"), CONTEXT))
                .withMessageContaining("CreateKeys");
        assertThatExceptionOfType(KeyMissing.class).isThrownBy(() -> closed.hmac(name, bytes("sub-1")));
        assertThatExceptionOfType(KeyMissing.class).isThrownBy(() -> closed.rotate(name));
        assertThat(vault().kids(name)).isEmpty();

        assertThat(vault().create(name)).isTrue();
        assertThat(vault().createHmac(name)).isTrue();
        assertThat(closed.seal(name, bytes("x"), CONTEXT).kid()).isEqualTo(vault().currentKid(name));
        assertThat(closed.hmac(name, bytes("sub-1"))).hasSize(32);
        assertThat(closed.derive(name, closed.currentKid(name), CONTEXT)).hasSize(32);
        assertThat(closed.derive(name, closed.rotate(name), CONTEXT)).as("rotating is asked for").hasSize(32);
    }

    @Test
    void creatingOverwritesNothing() {
        var kid = vault().currentKid(name);
        var pseudonym = vault().hmac(name, bytes("sub-1"));
        vault().create(name);
        assertThat(vault().create(name)).isFalse();
        assertThat(vault().createHmac(name)).isFalse();
        assertThat(secondVault().currentKid(name)).isEqualTo(kid);
        assertThat(secondVault().hmac(name, bytes("sub-1"))).isEqualTo(pseudonym);
    }

    @Test
    void hmacIsFixedPerNameAndInputEvenAfterARotation() {
        var personName = name.replace("gebeurtenis", "persoon");
        var first = vault().hmac(personName, bytes("sub-1"));
        assertThat(first).hasSize(32);
        vault().rotate(personName);
        assertThat(vault().hmac(personName, bytes("sub-1"))).isEqualTo(first);
        assertThat(secondVault().hmac(personName, bytes("sub-1"))).isEqualTo(first);
        assertThat(vault().hmac(personName, bytes("sub-2"))).isNotEqualTo(first);
        assertThat(vault().hmac(name, bytes("sub-1"))).isNotEqualTo(first);
    }

    @Test
    void tenSimultaneousCallersGetOneKey() throws InterruptedException {
        var kids = ConcurrentHashMap.<String>newKeySet();
        var pseudonyms = ConcurrentHashMap.<String>newKeySet();
        var start = new CountDownLatch(1);
        var threads = IntStream.range(0, 10).mapToObj(i -> Thread.ofPlatform().start(() -> {
            var vault = ThreadLocalRandom.current().nextBoolean() ? vault() : secondVault();
            await(start);
            kids.add(vault.wrap(name, bytes("data key"), CONTEXT).kid());
            pseudonyms.add(HexFormat.of().formatHex(vault.hmac(name, bytes("sub-1"))));
        })).toList();
        start.countDown();
        for (var thread : threads) {
            thread.join();
        }
        assertThat(kids).hasSize(1);
        assertThat(pseudonyms).hasSize(1);
    }

    @Test
    void processesThatStartTogetherEndUpWithOneKey() throws IOException, InterruptedException {
        var processes = List.of(otherProcess(name), otherProcess(name), otherProcess(name), otherProcess(name));
        var results = new HashSet<String>();
        for (var process : processes) {
            results.add(new String(process.getInputStream().readAllBytes()).strip());
            assertThat(process.waitFor()).isZero();
        }
        assertThat(results).containsExactly(FirstUseProcess.result(vault(), name));
    }

    @Test
    void whatIsDerivedFollowsFromNameGenerationAndUseAndStaysAfterARotation() {
        var first = vault().currentKid(name);
        var derived = vault().derive(name, first, CONTEXT);
        var second = vault().rotate(name);

        assertThat(derived).hasSize(32);
        assertThat(vault().derive(name, first, CONTEXT)).isEqualTo(derived);
        assertThat(secondVault().derive(name, first, CONTEXT)).isEqualTo(derived);
        assertThat(vault().derive(name, first, OTHER_CONTEXT)).isNotEqualTo(derived);
        assertThat(vault().derive(name, second, CONTEXT)).isNotEqualTo(derived);
    }

    @Test
    void nothingIsDerivedFromAGenerationTheKeyNeverHadAndNoneComesOfAsking() {
        var other = name + ".other";
        for (var unknown : List.of("00000001", name + "#000001-00000000", vault().currentKid(other))) {
            assertThatExceptionOfType(DecryptionFailed.class)
                    .isThrownBy(() -> vault().derive(name, unknown, CONTEXT));
        }
        assertThat(vault().derive(name, vault().currentKid(name), CONTEXT)).hasSize(32);
        assertThatExceptionOfType(DecryptionFailed.class).as("with the key in memory")
                .isThrownBy(() -> vault().derive(name, "00000001", CONTEXT));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void await(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
