package nl.tegenkracht.versleuteling;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.mac.HmacParameters;
import com.google.crypto.tink.mac.MacConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Een kluis van bestanden: per naam één bestand (Tink-keyset in JSON), alleen leesbaar voor de eigenaar. Voor één
 * machine; wie sleutels buiten bereik van de dienst wil, gebruikt {@link HsmKluis}.
 */
public final class Sleutelbestand extends Scheidendekluis {

    static {
        try {
            MacConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Sleutelmap map;
    private final Map<String, Gelezen> ringen = new ConcurrentHashMap<>();
    private final Map<String, Mac> hmacs = new ConcurrentHashMap<>();

    private record Gelezen(Zegelring ring, Sleutelmap.Versie versie) {}

    private Sleutelbestand(Sleutelmap map) {
        this.map = map;
    }

    /** De kluis in de map {@code kluis} onder deze sleutelmap; de map ontstaat zo nodig. */
    public static Sleutelbestand in(Path sleutelmap) {
        return probeer(() -> new Sleutelbestand(new Sleutelmap(kluis(sleutelmap))));
    }

    /** Of onder deze sleutelmap al een kluis ligt. */
    public static boolean bestaatIn(Path sleutelmap) {
        return Files.isDirectory(kluis(sleutelmap));
    }

    private static Path kluis(Path sleutelmap) {
        return sleutelmap.resolve("kluis");
    }

    @Override
    public String huidigeKid(String sleutelnaam) {
        return probeer(() -> actueel(Sleutelnaam.geldig(sleutelnaam)).kid());
    }

    @Override
    public byte[] hmac(String sleutelnaam, byte[] invoer) {
        Sleutelnaam.geldig(sleutelnaam);
        return probeer(() -> hmacs.computeIfAbsent(sleutelnaam, naam -> probeer(() -> leesHmac(naam)))
                .computeMac(invoer));
    }

    @Override
    public String roteer(String sleutelnaam) {
        return probeer(() -> {
            actueel(Sleutelnaam.geldig(sleutelnaam));
            map.vervang(zegelbestand(sleutelnaam), Zegelring::gewisseld);
            return actueel(sleutelnaam).kid();
        });
    }

    @Override
    Ingepakt sluit(String naam, byte[] klaar, byte[] context) {
        return probeer(() -> actueel(naam).sluit(klaar, context));
    }

    @Override
    byte[] open(String naam, Ingepakt ingepakt, byte[] context) {
        return probeer(() -> lezend(naam, ingepakt.kid()).open(ingepakt, context));
    }

    /** Om te sluiten: de ring zoals hij nu op schijf staat, ook als een ander proces hem wisselde. */
    private Zegelring actueel(String naam) throws IOException, GeneralSecurityException {
        var bestand = zegelbestand(naam);
        var bekend = ringen.get(naam);
        var versie = map.versie(bestand);
        if (bekend != null) {
            if (versie.isEmpty()) {
                throw new IOException("Een sleutelbestand is verdwenen");
            }
            return bekend.versie().equals(versie.get()) ? bekend.ring() : herlees(naam);
        }
        if (versie.isEmpty()) {
            map.maakAlsNieuw(bestand, Zegelring.nieuw());
        }
        return herlees(naam);
    }

    /** Om te openen: wie een sleutel niet kent, kijkt of een ander proces hem gemaakt heeft, maar maakt er geen. */
    private Zegelring lezend(String naam, String kid) throws IOException, GeneralSecurityException {
        var bekend = ringen.get(naam);
        if (bekend != null && bekend.ring().kent(kid)) {
            return bekend.ring();
        }
        var versie = map.versie(zegelbestand(naam));
        if (versie.isEmpty() || bekend != null && bekend.versie().equals(versie.get())) {
            throw new NietTeOpenen();
        }
        return herlees(naam);
    }

    private Zegelring herlees(String naam) throws IOException, GeneralSecurityException {
        var gelezen = map.lees(zegelbestand(naam)).orElseThrow(() -> new IOException("Een sleutelbestand ontbreekt"));
        var ring = new Zegelring(gelezen.ring());
        ringen.put(naam, new Gelezen(ring, gelezen.versie()));
        return ring;
    }

    private Mac leesHmac(String naam) throws IOException, GeneralSecurityException {
        var bestand = bestandsnaam(naam) + ".hmac.json";
        if (map.versie(bestand).isEmpty()) {
            var soort = HmacParameters.builder().setKeySizeBytes(32).setTagSizeBytes(32)
                    .setHashType(HmacParameters.HashType.SHA256).setVariant(HmacParameters.Variant.NO_PREFIX).build();
            map.maakAlsNieuw(bestand, KeysetHandle.generateNew(soort));
        }
        return map.lees(bestand).orElseThrow(() -> new IOException("Een sleutelbestand ontbreekt")).ring()
                .getPrimitive(RegistryConfiguration.get(), Mac.class);
    }

    private static String zegelbestand(String naam) {
        return bestandsnaam(naam) + ".zegel.json";
    }

    /** Een naam kent geen liggend streepje, dus twee namen worden nooit één bestand. */
    private static String bestandsnaam(String naam) {
        return naam.replace(':', '_');
    }

    private static <T> T probeer(Werk<T> werk) {
        return Werk.probeer("De sleutelbestanden zijn niet te gebruiken", werk);
    }
}
