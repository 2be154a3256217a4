package nl.tegenkracht.store;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** One login by SCRAM-SHA-256 (RFC 5802 and 7677), the side of the server. */
final class ScramConversation {

    private static final SecureRandom RANDOM = new SecureRandom();
    /** Of this process; see {@link ScramCredential#ofNobody}. */
    private static final byte[] SECRET = random(32);
    private static final String NO_CHANNEL_BINDING = "n,,";

    private final Optional<StoreUser> user;
    private final ScramCredential credential;
    private final String nonce;
    private final String clientFirst;
    private final String serverFirst;

    private ScramConversation(String name, StoreUsers users, String clientFirst, String clientNonce) {
        this.user = users.find(name);
        this.credential = user.map(StoreUser::credential)
                .orElseGet(() -> ScramCredential.ofNobody(SECRET, name));
        this.nonce = clientNonce + encode(random(24));
        this.clientFirst = clientFirst;
        this.serverFirst = "r=" + nonce + ",s=" + encode(credential.salt()) + ",i=" + credential.iterations();
    }

    /** Begins with the first message of the client; empty if that is not one. */
    static Optional<ScramConversation> begin(byte[] message, StoreUsers users) {
        var text = new String(message, StandardCharsets.UTF_8);
        if (!text.startsWith(NO_CHANNEL_BINDING)) {
            return Optional.empty();
        }
        var first = text.substring(NO_CHANNEL_BINDING.length());
        return attribute(first, "n").flatMap(name -> attribute(first, "r").filter(nonce -> !nonce.isEmpty())
                .map(nonce -> new ScramConversation(name.replace("=2C", ",").replace("=3D", "="), users, first,
                        nonce)));
    }

    byte[] answer() {
        return serverFirst.getBytes(StandardCharsets.UTF_8);
    }

    /** Who this turns out to be; empty if the proof is wrong, or nobody has this name. */
    Optional<StoreUser> verify(byte[] message) {
        var text = new String(message, StandardCharsets.UTF_8);
        var accepted = attribute(text, "r").filter(nonce::equals).isPresent()
                && attribute(text, "p").flatMap(ScramConversation::decode)
                        .filter(proof -> credential.accepts(proof, exchanged(text))).isPresent();
        return user.filter(_ -> accepted);
    }

    /** The last message: after {@link #verify}. */
    byte[] signature(byte[] message) {
        var exchanged = exchanged(new String(message, StandardCharsets.UTF_8));
        return ("v=" + encode(credential.signature(exchanged))).getBytes(StandardCharsets.UTF_8);
    }

    private String exchanged(String clientFinal) {
        return clientFirst + "," + serverFirst + "," + clientFinal.substring(0, clientFinal.lastIndexOf(",p="));
    }

    private static Optional<String> attribute(String message, String name) {
        return Arrays.stream(message.split(",")).filter(part -> part.startsWith(name + "="))
                .map(part -> part.substring(name.length() + 1)).findFirst();
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static Optional<byte[]> decode(String text) {
        try {
            return Optional.of(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
