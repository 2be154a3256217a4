package nl.tegenkracht.e2e.attack;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.TextSize;
import nl.tegenkracht.e2e.Sessions;
import nl.tegenkracht.e2e.attack.Attack.Loads;
import nl.tegenkracht.e2e.attack.Attacker.Drip;

/** Attacks of somebody with an account by what they send. */
final class FormAttacks {

    private static final int LARGEST_FORM = 262_144;
    private static final int EXPIRED_FORM = 250_000;
    private static final int UPLOAD = 4_000_000;
    /** Every field full, each character an emoji. */
    private static final String LONGEST_KLAAGSCHRIFT = emoji(TextSize.LONG, "gedrag", "stuktekst")
            + emoji(TextSize.PARAGRAPHS, "getuigen", "aangeklaagden", "stappen")
            + emoji(TextSize.SHORT, "waar", "wanneer", "naam", "adres", "functie");
    private static final String DOMAIN = "/fractie-zuid/";
    private static final List<String> SERVICES = List.of("melding", "klacht", "beleid", "rapportage");
    /** Everybody of fractie Zuid but the victim. */
    private static final List<String> COLLEAGUES = List.of("zeno", "vincent", "kees", "pia");
    private static final Drip ONE_LETTER = Drip.sending("a");

    private FormAttacks() {
    }

    private static String emoji(int length, String... fields) {
        return Arrays.stream(fields).map(field -> "&" + field + "=" + "%F0%9F%98%80".repeat(length))
                .collect(Collectors.joining());
    }

    static final Attack SLOW_FORMS_OF_ONE_ACCOUNT = new Attack("slow forms of one account, at four services",
            new Loads(50, 1600), (attacker, load) -> {
                var zeno = Visitor.loggedIn(attacker.platform(), "zeno", Wire.ATTACKER);
                attacker.hold(load, number -> zeno
                        .beginForm(DOMAIN + SERVICES.get(number % SERVICES.size()) + "/nieuw", LARGEST_FORM)
                        .send("a"), ONE_LETTER);
            });

    static final Attack SLOW_FORMS_OF_ONE_FRACTIE = new Attack("slow forms of four people of one fractie, at melding",
            new Loads(33, 1056), (attacker, load) -> {
                var colleagues = COLLEAGUES.stream()
                        .map(account -> Visitor.loggedIn(attacker.platform(), account, Wire.ATTACKER)).toList();
                attacker.hold(load, number -> colleagues.get(number % colleagues.size())
                        .beginForm(DOMAIN + "melding/nieuw", LARGEST_FORM).send("a"), ONE_LETTER);
            });

    static final Attack FORMS_OF_AN_EXPIRED_SESSION = new Attack("forms of 250 kB of an expired session",
            new Loads(100, 1600), (attacker, load) -> {
                var cookie = "tk=" + Sessions.expired(attacker.platform(), "zeno");
                var zeno = Visitor.withCookie(attacker.platform(), cookie, Wire.ATTACKER);
                var body = "id=" + Id.random() + "&verhaal=" + "a".repeat(EXPIRED_FORM);
                attacker.strike(load, 8, number -> {
                    try (var wire = zeno.beginForm(DOMAIN + "melding/nieuw", body.length())) {
                        return wire.send(body).status();
                    }
                });
            });

    static final Attack LONGEST_FORMS = new Attack("longest klaagschriften of one account at once", new Loads(4, 64),
            (attacker, load) -> {
                var zeno = Visitor.loggedIn(attacker.platform(), "zeno", Wire.ATTACKER);
                attacker.strike(4 * load, load, number -> post(zeno, "klacht/nieuw",
                        "id=" + Id.random() + LONGEST_KLAAGSCHRIFT));
            });

    static final Attack BRACKETS = new Attack("documents of 3.5 MB of brackets of one account at once",
            new Loads(2, 64), (attacker, load) -> {
                var zeno = Visitor.loggedIn(attacker.platform(), "zeno", Wire.ATTACKER);
                var document = "{\"id\":\"" + Id.random() + "\",\"categorieen\":[" + "[],".repeat(1_150_000) + "[]]}";
                attacker.strike(4 * load, load, number -> zeno.postJson(DOMAIN + "klacht/v1/klachten", document));
            });

    static final Attack MILLION_FIELDS = new Attack("forms of a million fields without an account", new Loads(1, 64),
            (attacker, load) -> {
                var nobody = Visitor.withCookie(attacker.platform(), "none=", Wire.ATTACKER);
                var form = "a&".repeat(1_750_000);
                attacker.strike(4 * load, load, number -> post(nobody, "melding/nieuw", form));
            });

    private static int post(Visitor visitor, String path, String form) throws IOException {
        try (var wire = visitor.beginForm(DOMAIN + path, form.length())) {
            return wire.send(form).status();
        }
    }

    static final Attack UPLOADS = new Attack("uploads of 4 MB at once, again and again", new Loads(5, 80),
            (attacker, load) -> {
                var zeno = Visitor.loggedIn(attacker.platform(), "zeno", Wire.ATTACKER);
                var body = new byte[UPLOAD];
                attacker.strike(4 * load, load, number -> {
                    try (var wire = zeno.beginUpload(DOMAIN + "klacht/nieuw", body.length)) {
                        return wire.send(body).status();
                    }
                });
            });
}
