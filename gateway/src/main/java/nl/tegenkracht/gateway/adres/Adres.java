package nl.tegenkracht.gateway.adres;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.ServiceName;

/** Waar een verzoek heen wil, alleen gelezen uit het pad: nog niets opgezocht, niets toegestaan. */
public sealed interface Adres {

    /** Een van de vaste adressen buiten de domeinen. */
    enum Buiten implements Adres {

        START("/"),
        WERK("/werk"),
        INLOGGEN("/inloggen"),
        INGELOGD("/inloggen/terug"),
        UITLOGGEN("/uitloggen"),
        SIERWERK("/assets/{afdruk}/{naam}"),
        CONTACT("/.well-known/security.txt");

        private static final Map<String, Buiten> OP_PAD = Arrays.stream(values())
                .collect(Collectors.toUnmodifiableMap(buiten -> buiten.pad, Function.identity()));

        private final String pad;

        Buiten(String pad) {
            this.pad = pad;
        }
    }

    /**
     * De beschrijving van de API van een dienst, voor iedereen leesbaar.
     *
     * @param dienst de dienst
     */
    record Beschrijving(ServiceName dienst) implements Adres {

        private static final String PAD = "/api/{dienst}/v1/openapi.json";
    }

    /**
     * Alles wat geen buitenadres is, ligt onder een domein, of dat nu bestaat of niet.
     *
     * @param domein eerste deel van het pad, ongetoetst
     * @param dienst tweede deel van het pad, ongetoetst, of leeg
     * @param api    of het derde deel {@code v1} is
     */
    record Binnen(String domein, String dienst, boolean api) implements Adres {}

    /** Leest een al door de padregel aangenomen pad. */
    static Adres van(String pad) {
        var buiten = Buiten.OP_PAD.get(pad);
        return buiten == null ? verder(pad) : buiten;
    }

    /** Elk adres dat niet onder een domein ligt, als patroon; al het andere ligt achter de muur. */
    static Set<String> buiten() {
        return Stream.concat(Buiten.OP_PAD.keySet().stream(), Stream.of(Beschrijving.PAD))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Adres verder(String pad) {
        if (pad.startsWith("/assets/") && pad.indexOf('/', "/assets/".length()) > 0) {
            return Buiten.SIERWERK;
        }
        var delen = pad.substring(1).split("/", 5);
        if (delen.length == 4 && delen[0].equals("api") && delen[2].equals("v1") && delen[3].equals("openapi.json")) {
            var dienst = ServiceName.parse(delen[1]);
            if (dienst.isPresent()) {
                return new Beschrijving(dienst.get());
            }
        }
        return new Binnen(delen[0], delen.length > 1 ? delen[1] : "", delen.length > 2 && delen[2].equals("v1"));
    }
}
