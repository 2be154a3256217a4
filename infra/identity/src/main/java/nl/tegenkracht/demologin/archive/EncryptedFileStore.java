package nl.tegenkracht.demologin.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import nl.tegenkracht.demologin.DemoLoginProperties;
import nl.tegenkracht.identity.key.SecretsDirectory;
import org.springframework.stereotype.Component;

/**
 * Directory with encrypted files (AES-256-GCM), each written whole or not at all. The name of the file is part of the
 * encryption: content cannot be put under another name.
 */
@Component
class EncryptedFileStore {

    private static final String SUFFIX = ".inlog";
    private static final String PARTIAL_SUFFIX = ".inlog-half";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path directory;
    private final SecretKeySpec key;

    EncryptedFileStore(DemoLoginProperties properties, SecretsDirectory secretsDirectory) throws IOException {
        directory = properties.identity().directory();
        key = new SecretKeySpec(HexFormat.of().parseHex(secretsDirectory.secret("inlogarchief.geheim")), "AES");
        Files.createDirectories(directory,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    /** Writes and only returns when it is on the disk. */
    void write(String name, byte[] content) {
        try {
            var partial = Files.createTempFile(directory, "", PARTIAL_SUFFIX);
            try (var channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(encrypt(name, content)));
                channel.force(true);
            }
            Files.move(partial, directory.resolve(name + SUFFIX), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException error) {
            throw new UncheckedIOException("Storing a login failed", error);
        }
    }

    void delete(String name) {
        try {
            Files.deleteIfExists(directory.resolve(name + SUFFIX));
        } catch (IOException error) {
            throw new UncheckedIOException("Erasing a login failed", error);
        }
    }

    /** Everything that is readable; what was left half-written or was written with another key is erased. */
    Map<String, byte[]> readAll() {
        var contents = new HashMap<String, byte[]>();
        try (var files = Files.newDirectoryStream(directory, "*{" + PARTIAL_SUFFIX + "," + SUFFIX + "}")) {
            for (var file : files) {
                read(file, contents);
            }
        } catch (IOException error) {
            throw new UncheckedIOException("The stored logins cannot be read", error);
        }
        return contents;
    }

    private void read(Path file, Map<String, byte[]> contents) throws IOException {
        var fileName = file.getFileName().toString();
        var name = fileName.substring(0, fileName.lastIndexOf('.'));
        var content = decrypt(name, Files.readAllBytes(file));
        if (content.isPresent()) {
            contents.put(name, content.get());
        } else {
            Files.delete(file);
        }
    }

    private byte[] encrypt(String name, byte[] content) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            var encrypted = cipher(Cipher.ENCRYPT_MODE, name, nonce).doFinal(content);
            return ByteBuffer.allocate(NONCE + encrypted.length).put(nonce).put(encrypted).array();
        } catch (GeneralSecurityException error) {
            throw new IllegalStateException("Encrypting failed", error);
        }
    }

    private Optional<byte[]> decrypt(String name, byte[] content) {
        if (content.length < NONCE) {
            return Optional.empty();
        }
        try {
            var nonce = Arrays.copyOf(content, NONCE);
            return Optional.of(
                    cipher(Cipher.DECRYPT_MODE, name, nonce).doFinal(content, NONCE, content.length - NONCE));
        } catch (GeneralSecurityException otherKey) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, String name, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
