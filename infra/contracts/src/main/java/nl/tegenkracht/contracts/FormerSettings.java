package nl.tegenkracht.contracts;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Properties that had a Dutch name up to e039ee1, or another English one since. For one release the former name is still read, each time with a
 * warning ({@link LogCode#PROPERTY_RENAMED}); {@code docs/operations.md} has the same table.
 */
public final class FormerSettings {

    private static final String[][] TABLE = {
            {"tegenkracht.dienst", "tegenkracht.service"},
            {"tegenkracht.landschap", "tegenkracht.landscape"},
            {"tegenkracht.publieke-oorsprong", "tegenkracht.public-origin"},
            {"tegenkracht.sleutelmap", "tegenkracht.key-directory"},
            {"tegenkracht.auditmap", "tegenkracht.audit-directory"},
            {"tegenkracht.rechtsklok", "tegenkracht.legal-clock"},
            {"tegenkracht.taak.naam", "tegenkracht.job.name"},
            {"tegenkracht.taak.domein", "tegenkracht.job.domain"},
            {"tegenkracht.store.map", "tegenkracht.store.directory"},
            {"tegenkracht.store.poort", "tegenkracht.store.port"},
            {"tegenkracht.store.adres", "tegenkracht.store.address"},
            {"tegenkracht.store.commits-per-compactering", "tegenkracht.store.commits-per-compaction"},
            {"tegenkracht.broker.map", "tegenkracht.broker.directory"},
            {"tegenkracht.broker.poort", "tegenkracht.broker.port"},
            {"tegenkracht.broker.controllerpoort", "tegenkracht.broker.controller-port"},
            {"tegenkracht.broker.ronde", "tegenkracht.broker.interval"},
            {"tegenkracht.beveiligingscontact", "tegenkracht.security-contact"},
            {"tegenkracht.zekering.uitgeschakeld", "tegenkracht.breaker.open-duration"},
            {"tegenkracht.grenzen.aangemeld", "tegenkracht.rate-limits.authenticated"},
            {"tegenkracht.grenzen.onaangemeld", "tegenkracht.rate-limits.anonymous"},
            {"tegenkracht.grenzen.inloggen", "tegenkracht.rate-limits.login"},
            {"tegenkracht.sessie.ongebruikt", "tegenkracht.session.idle"},
            {"tegenkracht.sessie.hoogstens", "tegenkracht.session.maximum"},
            {"tegenkracht.sessie.geheugen", "tegenkracht.session.cache"},
            {"tegenkracht.sessie.bijhouden", "tegenkracht.session.record-every"},
            {"tegenkracht.identity-provider.client", "tegenkracht.login.client"},
            {"tegenkracht.identity-provider.secret", "tegenkracht.login.secret"},
            {"tegenkracht.identity-provider.timeout", "tegenkracht.login.timeout"},
            {"tegenkracht.identiteit.client", "tegenkracht.login.client"},
            {"tegenkracht.identiteit.geheim", "tegenkracht.login.secret"},
            {"tegenkracht.identiteit.wachttijd", "tegenkracht.login.timeout"},
            {"tegenkracht.identiteit.map", "tegenkracht.identity.directory"},
            {"tegenkracht.personen", "tegenkracht.persons"},
            {"tegenkracht.proefwachtwoord-hash", "tegenkracht.demo-password-hash"},
            {"tegenkracht.portalen.client", "tegenkracht.portals.client"},
            {"tegenkracht.portalen.domein", "tegenkracht.portals.domain"},
            {"tegenkracht.portalen.terug", "tegenkracht.portals.redirect-uri"}};

    private static final Map<String, String> CURRENT = new HashMap<>();
    private static final Map<String, String> FORMER = new HashMap<>();

    static {
        for (var row : TABLE) {
            CURRENT.put(letters(row[0]), row[1]);
            FORMER.put(row[1], row[0]);
        }
    }

    private FormerSettings() {
    }

    /** What a property is called now, if this is a former name in any way of writing it; an index is kept. */
    public static Optional<String> current(String name) {
        var digits = name.replaceAll("\\D", "");
        return Optional.ofNullable(CURRENT.get(letters(name)))
                .map(current -> digits.isEmpty()
                        ? current
                        : current.replaceFirst("portals", "portals[" + digits + "]"));
    }

    /** The line that tells whoever sets a former name what to write instead. */
    public static String warning(String former, String current) {
        return LogCode.PROPERTY_RENAMED.pattern().replaceFirst("\\{}", former).replaceFirst("\\{}", current);
    }

    /** What a property was called before. */
    static Optional<String> former(String name) {
        return Optional.ofNullable(FORMER.get(name));
    }

    /** Kebab case, camel case, an index or an environment variable: its letters are the same. */
    public static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
