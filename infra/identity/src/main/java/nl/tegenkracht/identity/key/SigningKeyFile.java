package nl.tegenkracht.identity.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import nl.tegenkracht.contracts.Id;

/**
 * The signing keys in {@code identiteit.jwk}, as they are on disk now. A new key is published for ten minutes before it
 * signs, so that whoever verifies knows it; the one before stays published until its last token has expired.
 */
final class SigningKeyFile {

    static final String NAME = "identiteit.jwk";
    static final Duration PUBLISHED_BEFORE = Duration.ofMinutes(10);
    /** Tokens live for an hour at most. */
    private static final Duration PUBLISHED_AFTER = Duration.ofHours(2);
    /** Lower limit of the TLS guidelines of the NCSC for RSA. */
    private static final int BITS = 3072;
    private static final Comparator<JWK> BY_TIME = Comparator.comparing(SigningKeyFile::issuedAt);

    private final Path file;
    private final Function<Instant, JWK> keyMaker;
    private volatile Loaded loaded;

    private record Loaded(JWKSet keys, FileTime modified) {}

    SigningKeyFile(Path directory) {
        this(directory, SigningKeyFile::newKey);
    }

    /** @param keyMaker makes a key that was issued then */
    SigningKeyFile(Path directory, Function<Instant, JWK> keyMaker) {
        this.file = directory.resolve(NAME);
        this.keyMaker = keyMaker;
    }

    JWKSet keys() {
        try {
            var modified = Files.getLastModifiedTime(file);
            var known = loaded;
            if (known == null || !known.modified().equals(modified)) {
                known = new Loaded(JWKSet.parse(Files.readString(file)), modified);
                loaded = known;
            }
            return known.keys();
        } catch (IOException e) {
            throw new UncheckedIOException(NAME + " cannot be read", e);
        } catch (ParseException e) {
            throw new IllegalStateException(NAME + " is unreadable", e);
        }
    }

    /** The key that signs now: the newest that has been published for long enough. */
    String signingKeyId(Instant now) {
        var inTime = keys().getKeys().stream().sorted(BY_TIME).toList();
        return inTime.stream().filter(key -> !issuedAt(key).plus(PUBLISHED_BEFORE).isAfter(now))
                .reduce((earlier, later) -> later).or(() -> inTime.stream().findFirst()).map(JWK::getKeyID)
                .orElseThrow(() -> new IllegalStateException(NAME + " contains no key"));
    }

    /** Publishes a new key, and takes away those whose tokens have all expired; returns how many keys there are. */
    int rotate(Instant now) throws IOException {
        var inTime = new ArrayList<>(keys().getKeys().stream().sorted(BY_TIME).toList());
        inTime.add(keyMaker.apply(now));
        var kept = new ArrayList<JWK>();
        for (int i = 0; i < inTime.size(); i++) {
            var signsUntil = i + 1 < inTime.size() ? issuedAt(inTime.get(i + 1)).plus(PUBLISHED_BEFORE) : now;
            if (!signsUntil.plus(PUBLISHED_AFTER).isBefore(now)) {
                kept.add(inTime.get(i));
            }
        }
        SecretsDirectory.replace(file, new JWKSet(List.copyOf(kept)).toString(false));
        return kept.size();
    }

    static JWK newKey(Instant now) {
        try {
            return new RSAKeyGenerator(BITS).keyID(Id.random()).keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256).issueTime(Date.from(now)).generate();
        } catch (JOSEException error) {
            throw new IllegalStateException("Generating an RSA key failed", error);
        }
    }

    private static Instant issuedAt(JWK key) {
        return key.getIssueTime() == null ? Instant.EPOCH : key.getIssueTime().toInstant();
    }
}
