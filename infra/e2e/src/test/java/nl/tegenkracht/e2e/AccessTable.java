package nl.tegenkracht.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who may do what, written by hand after the matrix of the architecture and not derived from the code: the answer per
 * route and per hoedanigheid (the capacity in which somebody is in a domain). See {@code wandtabel.txt}.
 */
final class AccessTable {

    /** Every hoedanigheid in which somebody can be in a domain. */
    static final List<String> HOEDANIGHEDEN = List.of("lid", "lid-bg", "lid-vp", "lid-kc", "vp", "kc", "g-lezer",
            "g-vp", "g-kc");

    private final Map<String, RouteRow> rows = new LinkedHashMap<>();

    /**
     * One route.
     *
     * @param method   HTTP method
     * @param path     with {@code {domein}}, and {@code {id}} or {@code {code}}
     * @param statuses status per hoedanigheid; {@code betrokken} is whoever has a grant on the dossier,
     *                 {@code behandelaar} whoever has it by an ambt (an office)
     * @param values   what stands for a placeholder in the path
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
                case DemoPerson.NO_SESSION -> isApi() ? 401 : 302;
                case DemoPerson.OUTSIDER -> 404;
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
            throw new IllegalStateException("Incomplete line in wandtabel.txt: " + line);
        }
        rows.put(route[0] + " " + route[1], row);
    }

    /** A later field goes before an earlier one: so what holds for nearly everybody comes first. */
    private static List<String> group(String name) {
        return switch (name) {
            case "allen" -> HOEDANIGHEDEN;
            case "leden" -> List.of("lid", "lid-bg", "lid-vp", "lid-kc");
            case "ambt" -> List.of("vp", "kc");
            case "kamerbreed" -> List.of("g-lezer", "g-vp", "g-kc");
            default -> List.of(name);
        };
    }

    Map<String, RouteRow> rows() {
        return rows;
    }
}
