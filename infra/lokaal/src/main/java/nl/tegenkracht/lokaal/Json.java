package nl.tegenkracht.lokaal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Leest JSON naar {@code Map}, {@code List}, {@code String}, {@code Long}, {@code Double}, {@code Boolean} of
 * {@code null}. De runner heeft geen afhankelijkheden, zodat hij er binnen een halve seconde is; daarom geen Jackson.
 */
final class Json {

    private final String tekst;
    private int plek;

    private Json(String tekst) {
        this.tekst = tekst;
    }

    /** @throws IllegalArgumentException als de tekst geen JSON is */
    static Object lees(String tekst) {
        var json = new Json(tekst);
        var waarde = json.waarde();
        json.spatie();
        if (json.plek != tekst.length()) {
            throw json.fout();
        }
        return waarde;
    }

    /** Een plat object met teksten en getallen, als JSON. */
    static String schrijf(Map<String, ?> object) {
        return object.entrySet().stream()
                .map(e -> aangehaald(e.getKey()) + ": "
                        + (e.getValue() instanceof Number n ? n : aangehaald(String.valueOf(e.getValue()))))
                .collect(Collectors.joining(",\n  ", "{\n  ", "\n}\n"));
    }

    private static String aangehaald(String tekst) {
        return '"' + tekst.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    private Object waarde() {
        spatie();
        return switch (hier()) {
            case '{' -> object();
            case '[' -> lijst();
            case '"' -> string();
            default -> los();
        };
    }

    private Map<String, Object> object() {
        var uit = new LinkedHashMap<String, Object>();
        plek++;
        while (!klaar('}')) {
            spatie();
            var naam = string();
            spatie();
            neem(':');
            uit.put(naam, waarde());
        }
        return uit;
    }

    private List<Object> lijst() {
        var uit = new ArrayList<>();
        plek++;
        while (!klaar(']')) {
            uit.add(waarde());
        }
        return uit;
    }

    private boolean klaar(char einde) {
        spatie();
        if (hier() == ',') {
            plek++;
            return false;
        }
        if (hier() == einde) {
            plek++;
            return true;
        }
        return false;
    }

    private String string() {
        neem('"');
        var uit = new StringBuilder();
        while (hier() != '"') {
            uit.append(hier() == '\\' ? ontsnapt() : hier());
            plek++;
        }
        plek++;
        return uit.toString();
    }

    private char ontsnapt() {
        plek++;
        return switch (hier()) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> {
                plek += 4;
                yield (char) Integer.parseInt(tekst.substring(plek - 3, plek + 1), 16);
            }
            default -> hier();
        };
    }

    private Object los() {
        int begin = plek;
        while (plek < tekst.length() && "+-.0123456789aeflnrstuE".indexOf(tekst.charAt(plek)) >= 0) {
            plek++;
        }
        var woord = tekst.substring(begin, plek);
        return switch (woord) {
            case "true" -> true;
            case "false" -> false;
            case "null" -> null;
            case "" -> throw fout();
            default -> getal(woord);
        };
    }

    private Number getal(String woord) {
        return woord.matches("-?\\d+") ? (Number) Long.valueOf(woord) : (Number) Double.valueOf(woord);
    }

    private void neem(char verwacht) {
        if (hier() != verwacht) {
            throw fout();
        }
        plek++;
    }

    private char hier() {
        if (plek >= tekst.length()) {
            throw fout();
        }
        return tekst.charAt(plek);
    }

    private void spatie() {
        while (plek < tekst.length() && Character.isWhitespace(tekst.charAt(plek))) {
            plek++;
        }
    }

    private IllegalArgumentException fout() {
        return new IllegalArgumentException("Geen geldige JSON bij teken " + plek);
    }
}
