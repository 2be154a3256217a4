package nl.tegenkracht.versleuteling;

import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import nl.tegenkracht.contracts.Id;

/**
 * De sleutels in het token, op label. Een label is {@code <naam>#<versie>-<toeval>}: SunPKCS11 vervangt een sleutel met
 * hetzelfde label, en dat mag nooit gebeuren; met het toeval erin zijn twee labels nooit gelijk.
 */
final class Tokensleutels {

    /** Zo lang mag een wissel op een andere machine onopgemerkt blijven; op deze machine is zij meteen te zien. */
    private static final Duration VERSHEID = Duration.ofSeconds(30);

    private final Provider token;
    private final KeyStore opslag;
    private final char[] pin;
    private final Beurt beurt;
    private final ReentrantLock laden = new ReentrantLock();
    private volatile Inhoud inhoud;

    private record Inhoud(TreeMap<String, SecretKey> sleutels, long stand, long geladen) {}

    private Tokensleutels(Hsmtoegang toegang, Beurt beurt) throws IOException, GeneralSecurityException {
        this.token = Security.getProvider("SunPKCS11").configure(instelling(toegang));
        this.opslag = KeyStore.getInstance("PKCS11", token);
        this.pin = toegang.pin().toCharArray();
        this.beurt = beurt;
        herlaad();
    }

    /** Ook aanmelden gaat om de beurt: SoftHSM schrijft daarbij in zijn token, en een ander leest dat dan half. */
    static Tokensleutels open(Hsmtoegang toegang) throws IOException, GeneralSecurityException {
        Files.createDirectories(toegang.slotmap());
        var beurt = new Beurt(toegang.slotmap().resolve("hsm-" + toegang.slot() + ".slot"));
        return beurt.binnen(() -> new Tokensleutels(toegang, beurt));
    }

    /** Sleutels zijn gevoelig en niet uitvoerbaar: het token geeft ze aan niemand, ook niet aan ons. */
    private static String instelling(Hsmtoegang toegang) {
        return """
                --name=tegenkracht-%d
                library=%s
                slot=%d
                attributes(*,CKO_SECRET_KEY,*)={
                CKA_SENSITIVE=true
                CKA_EXTRACTABLE=false
                }
                attributes(*,CKO_SECRET_KEY,CKK_AES)={
                CKA_ENCRYPT=true
                CKA_DECRYPT=true
                }
                attributes(*,CKO_SECRET_KEY,CKK_GENERIC_SECRET)={
                CKA_SIGN=true
                }
                """.formatted(toegang.slot(), toegang.bibliotheek(), toegang.slot());
    }

    Provider token() {
        return token;
    }

    /** De sleutel met dit label; kijkt opnieuw in het token als hij hier onbekend is en er iets veranderd kan zijn. */
    Optional<SecretKey> metLabel(String label) throws IOException, GeneralSecurityException {
        if (!inhoud.sleutels().containsKey(label)) {
            ververs();
        }
        return Optional.ofNullable(inhoud.sleutels().get(label));
    }

    /** De nieuwste sleutel van deze naam; ontstaat als er nog geen is. */
    Map.Entry<String, SecretKey> nieuwste(String naam, String soort) throws IOException, GeneralSecurityException {
        ververs();
        if (!heeft(naam)) {
            beurt.binnen(() -> {
                herlaad();
                return heeft(naam) ? null : maak(naam, soort);
            });
            herlaad();
        }
        return van(naam).lastEntry();
    }

    /** Hoeveel sleutels deze naam heeft. */
    int aantal(String naam) {
        return van(naam).size();
    }

    String erbij(String naam, String soort) throws IOException, GeneralSecurityException {
        beurt.binnen(() -> {
            herlaad();
            return maak(naam, soort);
        });
        herlaad();
        return van(naam).lastKey();
    }

    private boolean heeft(String naam) {
        return !van(naam).isEmpty();
    }

    private Void maak(String naam, String soort) throws GeneralSecurityException {
        var maker = KeyGenerator.getInstance(soort, token);
        maker.init(256);
        var label = "%s#%06d-%s".formatted(naam, van(naam).size() + 1, Id.random().substring(0, 8));
        opslag.setEntry(label, new KeyStore.SecretKeyEntry(maker.generateKey()), null);
        return null;
    }

    private NavigableMap<String, SecretKey> van(String naam) {
        return inhoud.sleutels().subMap(naam + "#", true, naam + "$", false);
    }

    private void ververs() throws IOException, GeneralSecurityException {
        var huidig = inhoud;
        if (beurt.stand() == huidig.stand() && System.nanoTime() - huidig.geladen() < VERSHEID.toNanos()) {
            return;
        }
        laden.lock();
        try {
            // Wie wachtte terwijl een ander laadde, hoeft niet nog eens.
            if (inhoud == huidig) {
                herlaad();
            }
        } finally {
            laden.unlock();
        }
    }

    private void herlaad() throws IOException, GeneralSecurityException {
        laden.lock();
        try {
            long stand = beurt.stand();
            opslag.load(null, pin);
            var sleutels = new TreeMap<String, SecretKey>();
            for (var label : Collections.list(opslag.aliases())) {
                if (opslag.getKey(label, null) instanceof SecretKey sleutel) {
                    sleutels.put(label, sleutel);
                }
            }
            inhoud = new Inhoud(sleutels, stand, System.nanoTime());
        } finally {
            laden.unlock();
        }
    }
}
