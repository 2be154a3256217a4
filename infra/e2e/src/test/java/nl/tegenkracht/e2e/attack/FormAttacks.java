package nl.tegenkracht.e2e.attack;

import java.util.List;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.e2e.Sessions;
import nl.tegenkracht.e2e.attack.Attack.Loads;
import nl.tegenkracht.e2e.attack.Attacker.Drip;

/** Attacks of somebody with an account by what they send. */
final class FormAttacks {

    private static final int LARGEST_FORM = 262_144;
    private static final int EXPIRED_FORM = 250_000;
    private static final int UPLOAD = 4_000_000;
    private static final String DOMAIN = "/fractie-zuid/";
    private static final List<String> SERVICES = List.of("melding", "klacht", "beleid", "rapportage");
    /** Everybody of fractie Zuid but the victim. */
    private static final List<String> COLLEAGUES = List.of("zeno", "vincent", "kees", "pia");
    private static final Drip ONE_LETTER = Drip.sending("a");

    private FormAttacks() {
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
