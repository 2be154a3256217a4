package nl.tegenkracht.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.DomainState;
import nl.tegenkracht.contracts.Landscape;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileVaultTest extends KeyVaultContract {

    @TempDir
    Path tempDir;

    private KeyFileVault vault;

    @BeforeEach
    void open() {
        vault = KeyFileVault.in(tempDir);
    }

    @Override
    RotatableKeyVault vault() {
        return vault;
    }

    @Override
    RotatableKeyVault secondVault() {
        return KeyFileVault.in(tempDir);
    }

    @Override
    RotatableKeyVault vaultThatMakesNothing() {
        return KeyFileVault.existing(tempDir);
    }

    @Override
    Process otherProcess(String keyName) throws IOException {
        return FirstUseProcess.start(tempDir, keyName);
    }

    @Test
    void onlyTheOwnerHasAccess() throws IOException {
        vault.currentKid(name);
        vault.hmac(name, bytes("sub-1"));
        vault.rotate(name);
        var vaultDirectory = tempDir.resolve("kluis");
        assertThat(permissions(vaultDirectory)).isEqualTo("rwx------");
        try (var files = Files.list(vaultDirectory)) {
            assertThat(files).hasSize(5).allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
        }
    }

    @Test
    void aKeyThatOthersCanReadIsRefused() throws IOException {
        vault.currentKid(name);
        try (var files = Files.list(tempDir.resolve("kluis"))) {
            Files.setPosixFilePermissions(files.findFirst().orElseThrow(),
                    PosixFilePermissions.fromString("rw-r--r--"));
        }
        assertThatExceptionOfType(KeyVaultUnavailable.class).isThrownBy(() -> secondVault().currentKid(name))
                .withMessageNotContaining(tempDir.toString());
    }

    @Test
    void aVanishedKeyIsNotSilentlyReplaced() throws IOException {
        vault.currentKid(name);
        try (var files = Files.list(tempDir.resolve("kluis"))) {
            Files.delete(files.findFirst().orElseThrow());
        }
        assertThatExceptionOfType(KeyVaultUnavailable.class)
                .isThrownBy(() -> vault.wrap(name, new byte[32], bytes("c")));
    }

    @Test
    void aHalfWrittenFileIsNeverAKey() throws IOException {
        Files.writeString(tempDir.resolve("kluis").resolve(".nieuw-broken-off"), "{\"primaryKeyId\":");
        assertThat(vault.currentKid(name)).hasSize(8);
    }

    @Test
    void aCopyLeftByACrashedProcessDoesNotStayBehind() throws IOException {
        var fresh = Files.createFile(tempDir.resolve("kluis").resolve(".nieuw-fresh"));
        var old = Files.createFile(tempDir.resolve("kluis").resolve(".nieuw-old"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        secondVault();
        assertThat(old).doesNotExist();
        assertThat(fresh).as("may belong to another process that is writing now").exists();
    }

    @Test
    void simultaneousRotationsLoseNoKey() throws InterruptedException {
        var wrapped = new ArrayList<>(List.of(vault.wrap(name, new byte[32], bytes("c"))));
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 6; i++) {
            threads.add(Thread.ofPlatform().start(() -> {
                var other = secondVault();
                other.rotate(name);
                var added = other.wrap(name, new byte[32], bytes("c"));
                synchronized (wrapped) {
                    wrapped.add(added);
                }
            }));
        }
        for (var thread : threads) {
            thread.join();
        }
        assertThat(wrapped).hasSize(7).allSatisfy(each -> assertThat(vault.unwrap(name, each, bytes("c"))).hasSize(32));
    }

    @Test
    void whereNoVaultIsNoneIsMadeAndTheReasonSaysWhatToLookAt() {
        var wrongMount = tempDir.resolve("empty");
        assertThatExceptionOfType(NoKeyVault.class).isThrownBy(() -> KeyVaults.open(wrongMount, false))
                .withMessageContaining("mounted").withMessageContaining("CreateKeys");
        assertThatExceptionOfType(NoKeyVault.class)
                .isThrownBy(() -> KeyVaults.open(Path.of("data/sleutels"), false))
                .withMessageContaining("absolute path");
        assertThat(wrongMount).doesNotExist();
        assertThat(KeyVaults.open(wrongMount, true).currentKid(name)).hasSize(8);
        assertThat(KeyVaults.open(wrongMount, false).currentKid(name)).hasSize(8);
    }

    @Test
    void aGenerationIsNeededUntilTheLastThingUnderItHasEnded() {
        vault.currentKid(name);
        var out = new ByteArrayOutputStream();
        assertThat(manage(out, "rotate", "P13M")).isZero();
        var generations = vault.kids(name);
        var needed = generations.getLast().since().orElseThrow().atOffset(ZoneOffset.UTC).plusMonths(13).toInstant();

        assertThat(out.toString()).contains("generation 1 of 2, needed until: " + needed,
                "2 of 2, needed until: current");
        assertThat(ManageKeys.ended(generations, Period.ofMonths(13), needed.minusSeconds(1))).isEmpty();
        assertThat(ManageKeys.ended(generations, Period.ofMonths(13), needed.plusSeconds(1)))
                .containsExactly(generations.getFirst());
        assertThat(manage(out, "retire", "P13M")).isZero();
        assertThat(vault.kids(name)).hasSize(2);
        assertThat(manage(out, "burn", "P13M")).isEqualTo(2);
    }

    @Test
    void theKeysOfALandscapeAreMadeOnceAndOnlyForDomainsThatLive() {
        var landscape = new Landscape(List.of(domain("fractie-noord", DomainState.ACTIEF),
                domain("fractie-nieuw", DomainState.VOORBEREID), domain("fractie-oud", DomainState.GESLOTEN)),
                List.of());
        var keys = LandscapeKeys.of(landscape);

        assertThat(keys.createIn(vault)).isEqualTo(2 + 2 * 17);
        assertThat(keys.createIn(vault)).isZero();
        assertThat(keys.encrypting()).contains("dossier:klacht:fractie-nieuw", "sessie:poort")
                .noneMatch(keyName -> keyName.contains("fractie-oud"));
    }

    private static Landscape.DomainEntry domain(String value, DomainState state) {
        return new Landscape.DomainEntry(new DataDomain(value), value, state);
    }

    private int manage(ByteArrayOutputStream out, String command, String period) {
        return ManageKeys.run(new PrintStream(out, true), command, tempDir.toString(), name, period);
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
