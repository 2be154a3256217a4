package nl.tegenkracht.keten;

import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import nl.tegenkracht.keten.Deurtabel.Sessiesoort;

/** Van iedereen een sessie die leeft, een die verlopen is, en een kenmerk dat er alleen maar op lijkt. */
final class Sessies {

    private static final Duration GEDULD = Duration.ofSeconds(60);
    /** Langer dan een sessie ongebruikt mag zijn. */
    private static final Duration LANG = Duration.ofHours(1);

    private final Keten keten;
    private final Map<String, String> levend = new HashMap<>();
    private final Map<String, String> verlopen = new HashMap<>();

    Sessies(Keten keten) {
        this.keten = keten;
        Demopersoon.alle().stream().filter(persoon -> persoon != Demopersoon.NIEMAND).forEach(persoon -> {
            levend.put(persoon.account(), Bezoeker.als(keten.deur(), persoon.account()).koekjes().get("tk"));
            verlopen.put(persoon.account(), Bezoeker.als(keten.deur(), persoon.account()).koekjes().get("tk"));
        });
        laatVerlopen();
    }

    /** Een browser die zo aan de deur komt, met niets dan die ene cookie. */
    Bezoeker bezoeker(String account, Sessiesoort soort) {
        return switch (soort) {
            case EIGEN -> met(levend.get(account));
            case VERLOPEN -> met(verlopen.get(account));
            case NAGEMAAKT -> met(nagemaakt(levend.get(account)));
            case GEEN -> new Bezoeker(keten.deur());
        };
    }

    boolean levenAllemaalNog() {
        return levend.values().stream().allMatch(kenmerk -> met(kenmerk).haal("/werk").status() == 200);
    }

    private Bezoeker met(String kenmerk) {
        var bezoeker = new Bezoeker(keten.deur());
        bezoeker.koekjes().put("tk", kenmerk);
        return bezoeker;
    }

    /** Laat in de database lijken of zij lang niet gebruikt zijn, en wacht tot de deur ze niet meer uit haar hoofd weet. */
    private void laatVerlopen() {
        try (var mongo = MongoClients.create("mongodb://127.0.0.1:" + keten.poort("store"))) {
            var sessies = mongo.getDatabase("gateway").getCollection("sessies");
            var toen = Date.from(Instant.now().minus(LANG));
            verlopen.values().forEach(kenmerk -> sessies.updateOne(Filters.eq("_id", afdruk(kenmerk)),
                    Updates.combine(Updates.set("laatst", toen), Updates.set("verloopt", toen))));
        }
        verlopen.values().forEach(
                kenmerk -> await().atMost(GEDULD).until(() -> met(kenmerk).haal("/werk").status() == 302));
    }

    private static String nagemaakt(String kenmerk) {
        return (kenmerk.charAt(0) == 'A' ? 'B' : 'A') + kenmerk.substring(1);
    }

    private static String afdruk(String kenmerk) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(kenmerk.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
