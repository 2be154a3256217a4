package nl.tegenkracht.contracts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * The code of who has no account: a guest of one dossier. Twenty random characters are the secret, four more say in which
 * domain it opens something, so that a slip is noticed before anything is asked. Who knows it is the guest: so it is kept
 * nowhere, and {@link #sub} is all that a service ever learns of it (record 0363).
 */
public record GuestCode(String value) {

    /** With this before it the gateway shows a code at the token desk, in the place of a login token. */
    public static final String LOGIN = "gast.";

    /** Without what is misread: no I, L, O or U. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int SECRET = 20;
    private static final int CHECK = 4;
    private static final int GROUP = 4;
    private static final int LONGEST_TYPED = 60;

    /** @throws IllegalArgumentException if it is no code */
    public GuestCode {
        if (!value.matches("[" + ALPHABET + "]{" + (SECRET + CHECK) + "}")) {
            throw new IllegalArgumentException("No code");
        }
    }

    /** A new code for this domain. */
    public static GuestCode create(DataDomain domain, SecureRandom random) {
        var secret = new StringBuilder();
        random.ints(SECRET, 0, ALPHABET.length()).forEach(one -> secret.append(ALPHABET.charAt(one)));
        return new GuestCode(secret + check(secret.toString(), domain));
    }

    /** What somebody typed: in groups or not, large or small, with the letters that are easily misread. */
    public static Optional<GuestCode> parse(String typed) {
        if (typed == null || typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        var plain = typed.replaceAll("[\\s\\-\\u2010-\\u2015.]", "").toUpperCase(Locale.ROOT).replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return plain.matches("[" + ALPHABET + "]{" + (SECRET + CHECK) + "}")
                ? Optional.of(new GuestCode(plain))
                : Optional.empty();
    }

    /** Whether it can open something in this domain. */
    public boolean isOf(DataDomain domain) {
        return value.substring(SECRET).equals(check(value.substring(0, SECRET), domain));
    }

    /** Who has this code, as a {@code sub}: nobody finds the code back from it. */
    public String sub() {
        return "gast-" + HexFormat.of().formatHex(sha256("tegenkracht guest/" + value));
    }

    /** What the gateway shows at the token desk. */
    public String loginToken() {
        return LOGIN + value;
    }

    /** The code in what the gateway shows; empty if that is something else. */
    public static Optional<GuestCode> ofLoginToken(String token) {
        return token.startsWith(LOGIN) && token.length() == LOGIN.length() + SECRET + CHECK
                ? parse(token.substring(LOGIN.length()))
                : Optional.empty();
    }

    /** As it is shown, in groups. */
    public String shown() {
        return value.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    private static String check(String secret, DataDomain domain) {
        var hash = sha256("tegenkracht guest domain/" + domain.value() + "/" + secret);
        var check = new StringBuilder();
        for (var at = 0; at < CHECK; at++) {
            check.append(ALPHABET.charAt(Byte.toUnsignedInt(hash[at]) % ALPHABET.length()));
        }
        return check.toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override
    public String toString() {
        return "GuestCode[]";
    }
}
