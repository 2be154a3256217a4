package nl.tegenkracht.contract;

import static nl.tegenkracht.contract.Dienst.BELEID;
import static nl.tegenkracht.contract.Dienst.KLACHT;
import static nl.tegenkracht.contract.Dienst.MELDING;
import static nl.tegenkracht.contract.Dienst.RAPPORTAGE;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Wie welk topic mag lezen en schrijven; wat hier niet uit volgt, mag niet. */
public final class Brokertoegang {

    /** Lezen of schrijven. */
    public enum Handeling {
        LEZEN,
        SCHRIJVEN
    }

    /**
     * Eén verleend recht.
     *
     * @param principal naam bij de broker, zoals {@link Deployment#principal(Dienst)}
     */
    public record Recht(String principal, String topic, Handeling handeling) {}

    /** Per dienst: de diensten waarvan hij de gebeurtenissen van hetzelfde domein leest. */
    private static final Map<Dienst, Set<Dienst>> LEEST = Map.of(MELDING, Set.of(BELEID), KLACHT,
            Set.of(BELEID, MELDING), RAPPORTAGE, Set.of(MELDING, KLACHT, BELEID), BELEID, Set.of(RAPPORTAGE));

    private Brokertoegang() {
    }

    /** Alle topics van de bediende domeinen. */
    public static Set<String> topics(Landschap landschap) {
        var topics = new LinkedHashSet<String>();
        for (var domein : landschap.bediend().stream().sorted().toList()) {
            for (var dienst : Dienst.values()) {
                topics.add(Topics.gebeurtenissen(domein, dienst));
            }
            if (domein.kentDossiers()) {
                topics.add(Topics.inkomend(domein));
            }
        }
        topics.add(Topics.TELLING);
        return topics;
    }

    /** De namen waarmee de diensten van alle uitrollen zich bij de broker melden. */
    public static Set<String> principals(Landschap landschap) {
        var principals = new LinkedHashSet<String>();
        for (var deployment : landschap.deployments()) {
            for (var dienst : Dienst.values()) {
                principals.add(deployment.principal(dienst));
            }
        }
        return principals;
    }

    /** Waarmee elke consumer group van deze principal begint; een andere group mag hij niet gebruiken. */
    public static String groepen(String principal) {
        return principal + ".";
    }

    /** Alle verleende rechten; niets anders is toegestaan. */
    public static List<Recht> rechten(Landschap landschap) {
        var rechten = new LinkedHashSet<Recht>();
        for (var deployment : landschap.deployments()) {
            for (var dienst : Dienst.values()) {
                rechtenVan(landschap, deployment, dienst, rechten);
            }
        }
        return new ArrayList<>(rechten);
    }

    private static void rechtenVan(Landschap landschap, Deployment deployment, Dienst dienst, Set<Recht> rechten) {
        var principal = deployment.principal(dienst);
        var domeinen = deployment.domeinen().stream().filter(landschap.bediend()::contains).sorted().toList();
        for (var domein : domeinen) {
            rechten.add(new Recht(principal, Topics.gebeurtenissen(domein, dienst), Handeling.SCHRIJVEN));
            LEEST.get(dienst).forEach(bron -> rechten
                    .add(new Recht(principal, Topics.gebeurtenissen(domein, bron), Handeling.LEZEN)));
        }
        if (LEEST.get(dienst).contains(BELEID)) {
            // Kamerbreed beleid geldt in elk domein en bevat geen dossiers (besluit 0003).
            rechten.add(new Recht(principal, Topics.gebeurtenissen(Datadomein.GEMEENSCHAPPELIJK, BELEID),
                    Handeling.LEZEN));
        }
        if (dienst == RAPPORTAGE) {
            rechten.add(new Recht(principal, Topics.TELLING, Handeling.SCHRIJVEN));
            if (domeinen.contains(Datadomein.GEMEENSCHAPPELIJK)) {
                rechten.add(new Recht(principal, Topics.TELLING, Handeling.LEZEN));
            }
        }
        if (dienst == KLACHT) {
            landschap.bediend().stream().filter(Datadomein::kentDossiers).sorted()
                    .forEach(ander -> rechten.add(new Recht(principal, Topics.inkomend(ander), Handeling.SCHRIJVEN)));
            domeinen.stream().filter(Datadomein::kentDossiers)
                    .forEach(eigen -> rechten.add(new Recht(principal, Topics.inkomend(eigen), Handeling.LEZEN)));
        }
    }
}
