package nl.tegenkracht.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Wie wat mag, met de hand opgeschreven naar de matrix van de architectuur en niet afgeleid uit de code: per route en per
 * hoedanigheid het antwoord. Zie {@code wandtabel.txt}.
 */
final class AccessTable {

    /** Elke hoedanigheid waarin iemand in een domein kan zijn. */
    static final List<String> HOEDANIGHEDEN = List.of("lid", "lid-vp", "lid-kc", "vp", "kc", "g-lezer", "g-vp", "g-kc");

    private final Map<String, RouteRow> rows = new LinkedHashMap<>();

    /**
     * Eén route.
     *
     * @param method    HTTP-methode
     * @param path        met {@code {domein}}, en {@code {id}} of {@code {code}}
     * @param statuses status per hoedanigheid; {@code betrokken} is wie een toegang op het dossier heeft,
     *                   {@code behandelaar} wie die door een ambt heeft
     */
    record RouteRow(String method, String path, Map<String, Integer> statuses, Map<String, String> values) {

        boolean hasDossier() {
            return path.contains("{id}");
        }

        boolean isApi() {
            return path.startsWith("/{domein}/" + service() + "/v1/");
        }

        String service() {
            return path.split("/")[2];
        }

        private String asInvolved(String hoedanigheid) {
            var byAmbt = hoedanigheid.endsWith("vp") || hoedanigheid.endsWith("kc");
            return byAmbt && statuses.containsKey("behandelaar") ? "behandelaar" : "betrokken";
        }

        int expectedStatus(String hoedanigheid, boolean involved) {
            return switch (hoedanigheid) {
                case "geen" -> isApi() ? 401 : 302;
                case "vreemd" -> 404;
                default -> statuses.get(involved && hasDossier() ? asInvolved(hoedanigheid) : hoedanigheid);
            };
        }
    }

    static AccessTable read() {
        var table = new AccessTable();
        try (var stream = AccessTable.class.getResourceAsStream("/wandtabel.txt")) {
            new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#")).forEach(table::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    private void add(String line) {
        var parts = line.split("\\s*\\|\\s*");
        var route = parts[0].split("\\s+");
        var statuses = new HashMap<String, Integer>();
        var values = new HashMap<String, String>();
        for (var field : parts[1].split("\\s+")) {
            var pair = field.split("=");
            if (pair[0].startsWith("{")) {
                values.put(pair[0], pair[1]);
            } else {
                for (var hoedanigheid : group(pair[0])) {
                    statuses.put(hoedanigheid, Integer.parseInt(pair[1]));
                }
            }
        }
        var row = new RouteRow(route[0], route[1], statuses, values);
        if (!statuses.keySet().containsAll(HOEDANIGHEDEN)
                || row.hasDossier() && !statuses.containsKey("betrokken")) {
            throw new IllegalStateException("Onvolledige regel in wandtabel.txt: " + line);
        }
        rows.put(route[0] + " " + route[1], row);
    }

    /** Een later veld gaat voor een eerder: zo staat er eerst wat voor bijna iedereen geldt. */
    private static List<String> group(String name) {
        return switch (name) {
            case "allen" -> HOEDANIGHEDEN;
            case "leden" -> List.of("lid", "lid-vp", "lid-kc");
            case "ambt" -> List.of("vp", "kc");
            case "kamerbreed" -> List.of("g-lezer", "g-vp", "g-kc");
            default -> List.of(name);
        };
    }

    Map<String, RouteRow> rows() {
        return rows;
    }
}
