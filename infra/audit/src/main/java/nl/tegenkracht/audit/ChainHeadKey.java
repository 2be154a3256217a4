package nl.tegenkracht.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The key with which a service signs its heads (Ed25519). The secret half is in the key directory, readable for the
 * owner only; the public halves, those of earlier keys too, are next to it, to be given to the verifying officer.
 */
final class ChainHeadKey {

    static final String PREFIX = "audit-";
    static final String PUBLIC_SUFFIX = ".openbaar";
    private static final String UNUSABLE = "The key for audit heads is unusable";

    private final Path directory;
    private final String service;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Loaded loaded;

    private record Loaded(Ed25519.Pair pair, FileTime modified, Object fileKey) {}

    private ChainHeadKey(Path directory, String service) {
        this.directory = directory;
        this.service = service;
    }

    /** Reads the key of this service, or creates it; two processes at once end up with the same one. */
    static ChainHeadKey open(Path keyDirectory, String service) throws IOException {
        create(keyDirectory, service);
        return existing(keyDirectory, service);
    }

    /** @throws MissingHeadKey if it was never made: outside the demonstration no service makes it itself */
    static ChainHeadKey existing(Path keyDirectory, String service) throws IOException {
        var key = new ChainHeadKey(keyDirectory, service);
        if (!Files.exists(key.secretFile())) {
            throw new MissingHeadKey();
        }
        key.current();
        return key;
    }

    /** Makes the key if it is missing; returns whether it was. */
    static boolean create(Path keyDirectory, String service) throws IOException {
        var key = new ChainHeadKey(keyDirectory, service);
        if (Files.exists(key.secretFile())) {
            return false;
        }
        DurableFiles.createDirectories(keyDirectory);
        DurableFiles.createIfAbsent(key.secretFile(), generate());
        // Its public half too: a service may be unable to write where its keys are.
        key.current();
        return true;
    }

    /**
     * From now on heads are signed with a new key, also by a service that is running. The secret half of the earlier
     * key is gone; its public half stays, so that earlier heads verify.
     */
    static void rotate(Path keyDirectory, String service) throws IOException {
        var key = existing(keyDirectory, service);
        var earlier = key.current();
        DurableFiles.createIfAbsent(key.publicFile(earlier.keyId()), publicHalf(earlier));
        DurableFiles.replace(key.secretFile(), generate());
        key.current();
    }

    String keyId() throws IOException {
        return current().keyId();
    }

    ChainHead sign(ChainHead head) throws IOException {
        try {
            var pair = current();
            var unsigned = head.withKey(pair.keyId());
            return unsigned.withSignature(pair.sign(unsigned.signedBytes()));
        } catch (GeneralSecurityException e) {
            throw new IOException("The head cannot be signed", e);
        }
    }

    /** The signature over these bytes, base64. */
    String sign(byte[] bytes) throws IOException {
        try {
            return current().sign(bytes);
        } catch (GeneralSecurityException e) {
            throw new IOException("This cannot be signed", e);
        }
    }

    /** Whether this service made this signature, with its key of now or an earlier one. */
    boolean isOwn(byte[] bytes, String signature) throws IOException {
        return signature != null && VerificationKeys.read(directory, PREFIX + service).values().stream()
                .anyMatch(key -> Ed25519.verifies(bytes, signature, key));
    }

    static boolean isValid(ChainHead head, PublicKey publicKey) {
        return Ed25519.verifies(head.signedBytes(), head.signature(), publicKey);
    }

    /** As it is on disk now: another process may have rotated it. */
    private Ed25519.Pair current() throws IOException {
        lock.lock();
        try {
            var attributes = Files.readAttributes(secretFile(), BasicFileAttributes.class);
            var known = loaded;
            if (known == null || !known.modified().equals(attributes.lastModifiedTime())
                    || !Objects.equals(known.fileKey(), attributes.fileKey())) {
                var pair = Ed25519.parse(Files.readString(secretFile()));
                publish(pair);
                loaded = new Loaded(pair, attributes.lastModifiedTime(), attributes.fileKey());
            }
            return loaded.pair();
        } catch (GeneralSecurityException e) {
            throw new IOException(UNUSABLE, e);
        } finally {
            lock.unlock();
        }
    }

    private void publish(Ed25519.Pair pair) throws IOException {
        var file = directory.resolve(PREFIX + service + PUBLIC_SUFFIX);
        if (!Files.exists(file)) {
            DurableFiles.createIfAbsent(file, publicHalf(pair));
        } else if (!Files.readString(file).strip().equals(pair.publicBase64())) {
            DurableFiles.replace(file, publicHalf(pair));
        }
    }

    private static byte[] publicHalf(Ed25519.Pair pair) {
        return pair.publicBase64().getBytes(StandardCharsets.US_ASCII);
    }

    private Path secretFile() {
        return directory.resolve(PREFIX + service + ".sleutel");
    }

    private Path publicFile(String keyId) {
        return directory.resolve(PREFIX + service + "." + keyId + PUBLIC_SUFFIX);
    }

    private static byte[] generate() throws IOException {
        try {
            return Ed25519.generate();
        } catch (GeneralSecurityException e) {
            throw new IOException(UNUSABLE, e);
        }
    }

    /** There is no key to sign heads with, and none may be made here. */
    static final class MissingHeadKey extends IOException {

        private static final long serialVersionUID = 1L;

        MissingHeadKey() {
            super("The key for audit heads of this service is missing from the key directory, and outside the "
                    + "demonstration none is made: a wrong mount, or run CreateKeys first (docs/operations.md)");
        }
    }
}
