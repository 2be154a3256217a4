package nl.tegenkracht.gateway.address;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.ServiceName;

/** Where a request wants to go, read from its path alone: nothing looked up yet, nothing allowed. */
public sealed interface Address {

    /** One of the fixed addresses outside the domains. */
    enum Outer implements Address {

        START("/"),
        VERTROUWENSPERSONEN("/vertrouwenspersonen"),
        QUICK_EXIT("/snel-verlaten"),
        OFFICE("/ambt"),
        MIJN_WERK("/werk"),
        KEPT_TEXTS("/werk/teksten"),
        BEFORE_LOGIN("/toegang"),
        GUEST("/gast"),
        LOGIN("/inloggen"),
        LOGIN_CALLBACK("/inloggen/terug"),
        LOGOUT("/uitloggen"),
        LOGGED_OUT("/uitgelogd"),
        SESSION("/sessie"),
        LANGUAGE("/taal"),
        PROVIDER_LOGOUT("/uitloggen/aanbieder"),
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
     * The description of the API of a service, readable by everyone.
     *
     * @param service the service
     */
    record ApiDescription(ServiceName service) implements Address {

        private static final String PATH = "/api/{dienst}/v1/openapi.json";
    }

    /**
     * What of beleid everyone may read, without logging in: the library of the whole Kamer and its documents (record
     * 0315).
     */
    record PublicBeleid() implements Address {

        private static final String LIBRARY = "/beleid";
        private static final String DOCUMENTS = LIBRARY + "/documenten/";

        private static boolean isAt(String path) {
            return path.equals(LIBRARY) || path.startsWith(DOCUMENTS) && path.length() > DOCUMENTS.length()
                    && path.indexOf('/', DOCUMENTS.length()) < 0;
        }
    }

    /**
     * Whatever is not an outer address lies under a domain, whether that exists or not.
     *
     * @param domain  first part of the path, unchecked
     * @param service second part of the path, unchecked, or empty
     * @param api     whether the third part is {@code v1}
     */
    record InDomain(String domain, String service, boolean api) implements Address {

        /** Whether its second part names a service; where it does not, there is nothing in any domain. */
        public boolean namesService() {
            return ServiceName.parse(service).isPresent();
        }
    }

    /** Parses a path already accepted by the rule for paths. */
    static Address parse(String path) {
        var outer = Outer.BY_PATH.get(path);
        return outer == null ? parseOther(path) : outer;
    }

    /** Every address that is not under a domain, as a pattern; all else lies behind the wall. */
    static Set<String> outerPatterns() {
        return Stream
                .concat(Outer.BY_PATH.keySet().stream(),
                        Stream.of(ApiDescription.PATH, PublicBeleid.LIBRARY, PublicBeleid.DOCUMENTS + "{code}"))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Address parseOther(String path) {
        if (PublicBeleid.isAt(path)) {
            return new PublicBeleid();
        }
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
