package nl.tegenkracht.gateway.address;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.ServiceName;

/** Waar een verzoek heen wil, alleen gelezen uit het pad: nog niets opgezocht, niets toegestaan. */
public sealed interface Address {

    /** Een van de vaste adressen buiten de domeinen. */
    enum Outer implements Address {

        START("/"),
        MIJN_WERK("/werk"),
        LOGIN("/inloggen"),
        LOGIN_CALLBACK("/inloggen/terug"),
        LOGOUT("/uitloggen"),
        ASSETS("/assets/{afdruk}/{naam}"),
        CONTACT("/.well-known/security.txt");

        private static final Map<String, Outer> BY_PATH = Arrays.stream(values())
                .collect(Collectors.toUnmodifiableMap(outer -> outer.path, Function.identity()));

        private final String path;

        Outer(String path) {
            this.path = path;
        }
    }

    /**
     * De beschrijving van de API van een dienst, voor iedereen leesbaar.
     *
     * @param service de dienst
     */
    record ApiDescription(ServiceName service) implements Address {

        private static final String PATH = "/api/{dienst}/v1/openapi.json";
    }

    /**
     * Alles wat geen buitenadres is, ligt onder een domein, of dat nu bestaat of niet.
     *
     * @param domain eerste deel van het pad, ongetoetst
     * @param service tweede deel van het pad, ongetoetst, of leeg
     * @param api    of het derde deel {@code v1} is
     */
    record InDomain(String domain, String service, boolean api) implements Address {}

    /** Leest een al door de padregel aangenomen pad. */
    static Address parse(String path) {
        var outer = Outer.BY_PATH.get(path);
        return outer == null ? parseOther(path) : outer;
    }

    /** Elk adres dat niet onder een domein ligt, als patroon; al het andere ligt achter de muur. */
    static Set<String> outerPatterns() {
        return Stream.concat(Outer.BY_PATH.keySet().stream(), Stream.of(ApiDescription.PATH))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Address parseOther(String path) {
        if (path.startsWith("/assets/") && path.indexOf('/', "/assets/".length()) > 0) {
            return Outer.ASSETS;
        }
        var parts = path.substring(1).split("/", 5);
        if (parts.length == 4 && parts[0].equals("api") && parts[2].equals("v1") && parts[3].equals("openapi.json")) {
            var service = ServiceName.parse(parts[1]);
            if (service.isPresent()) {
                return new ApiDescription(service.get());
            }
        }
        return new InDomain(parts[0], parts.length > 1 ? parts[1] : "", parts.length > 2 && parts[2].equals("v1"));
    }
}
