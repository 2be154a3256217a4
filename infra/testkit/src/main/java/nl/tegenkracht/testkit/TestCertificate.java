package nl.tegenkracht.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate for this machine that was made a moment ago and signed by itself: whoever trusts it trusts only it.
 *
 * @param withKey PEM file with certificate and private key, for who shows it
 * @param alone   PEM file with the certificate, for who trusts it
 */
public record TestCertificate(Path withKey, Path alone) {

    private static final String ALIAS = "test";
    private static final String PASSWORD = "only-for-this-test";

    /** Makes one in a directory of its own. */
    public static TestCertificate in(Path directory) throws IOException, GeneralSecurityException,
            InterruptedException {
        Files.createDirectories(directory);
        var store = makeKeyStore(directory.resolve("test.p12"));
        var certificate = pem("CERTIFICATE", store.getCertificate(ALIAS).getEncoded());
        var key = pem("PRIVATE KEY", store.getKey(ALIAS, PASSWORD.toCharArray()).getEncoded());
        return new TestCertificate(Files.writeString(directory.resolve("with-key.pem"), certificate + key),
                Files.writeString(directory.resolve("alone.pem"), certificate));
    }

    /** For a client that trusts this certificate and no other. */
    public SSLContext trusting() throws IOException, GeneralSecurityException {
        var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        try (var file = Files.newInputStream(alone)) {
            trusted.setCertificateEntry(ALIAS, CertificateFactory.getInstance("X.509").generateCertificate(file));
        }
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    private static KeyStore makeKeyStore(Path file) throws IOException, GeneralSecurityException,
            InterruptedException {
        var made = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", ALIAS, "-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=test", "-ext",
                "san=ip:127.0.0.1,dns:localhost", "-keystore", file.toString(), "-storetype", "PKCS12", "-storepass",
                PASSWORD)
                .inheritIO().start().waitFor();
        if (made != 0) {
            throw new IOException("keytool made no certificate");
        }
        return KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
    }

    private static String pem(String type, byte[] content) {
        return "-----BEGIN %s-----%n%s%n-----END %s-----%n".formatted(type,
                Base64.getMimeEncoder(64, new byte[]{'\n'}).encodeToString(content), type);
    }
}
