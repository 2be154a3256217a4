package nl.tegenkracht.demologin.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import nl.tegenkracht.demologin.DemoLoginProperties;
import nl.tegenkracht.identity.IdentityProperties;
import nl.tegenkracht.identity.key.SecretsDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class EncryptedFileStoreTest {

    @TempDir
    private Path directory;
    private EncryptedFileStore store;

    @BeforeEach
    void open() {
        store = storeWithSecretsIn("sleutels");
    }

    @Test
    void whatGoesInComesOutAgain() {
        store.write("a", "content".getBytes(UTF_8));
        store.write("a", "new content".getBytes(UTF_8));
        store.write("b", "gone".getBytes(UTF_8));
        store.delete("b");

        assertThat(storeWithSecretsIn("sleutels").readAll()).containsOnlyKeys("a")
                .hasEntrySatisfying("a", content -> assertThat(content).asString(UTF_8).isEqualTo("new content"));
    }

    @Test
    void aModifiedOrMovedFileDoesNotCount() throws IOException {
        store.write("a", "of a".getBytes(UTF_8));
        store.write("b", "of b".getBytes(UTF_8));
        Files.copy(file("a.inlog"), file("b.inlog"), StandardCopyOption.REPLACE_EXISTING);
        var content = Files.readAllBytes(file("a.inlog"));
        content[content.length - 1] ^= 1;
        Files.write(file("a.inlog"), content);

        assertThat(store.readAll()).isEmpty();
    }

    @Test
    void withAnotherKeyNothingCanBeRead() {
        store.write("a", "content".getBytes(UTF_8));

        assertThat(storeWithSecretsIn("other").readAll()).isEmpty();
    }

    @Test
    void whatWasLeftHalfWrittenDisappearsAndWhatSomeoneElsePutThereStays() throws IOException {
        Files.write(file("half.inlog-half"), new byte[3]);
        Files.writeString(file("note.txt"), "of another");

        assertThat(store.readAll()).isEmpty();
        assertThat(file("half.inlog-half")).doesNotExist();
        assertThat(file("note.txt")).exists();
    }

    private Path file(String name) {
        return directory.resolve("logins").resolve(name);
    }

    private EncryptedFileStore storeWithSecretsIn(String keys) {
        var desk = new IdentityProperties(true, null, null, directory.resolve(keys), null);
        var properties = new DemoLoginProperties(null, null, null, null,
                new DemoLoginProperties.LoginStorage(directory.resolve("logins")), null, null);
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(IdentityProperties.class, () -> desk);
            context.registerBean(DemoLoginProperties.class, () -> properties);
            context.register(SecretsDirectory.class, EncryptedFileStore.class);
            context.refresh();
            return context.getBean(EncryptedFileStore.class);
        }
    }
}
