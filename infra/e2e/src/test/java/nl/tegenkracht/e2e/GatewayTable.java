package nl.tegenkracht.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the gateway answers on its own addresses, written by hand. See {@code deurtabel.txt}. */
final class GatewayTable {

    /** What somebody comes to the gateway with. */
    enum SessionKind {

        OWN,
        NONE,
        FORGED,
        EXPIRED;

        private static Set<SessionKind> group(String name) {
            return switch (name) {
                case "eigen" -> EnumSet.of(OWN);
                case "anders" -> EnumSet.complementOf(EnumSet.of(OWN));
                case "allen" -> EnumSet.allOf(SessionKind.class);
                default -> throw new IllegalStateException("Unknown group in deurtabel.txt: " + name);
            };
        }
    }

    /**
     * One method on one address.
     *
     * @param path     with {@code {dienst}} and the like
     * @param statuses status per kind of session
     * @param varying  whose answers may differ
     */
    record GatewayRow(String method, String path, Map<SessionKind, Integer> statuses, Set<SessionKind> varying) {

        /** An address that the gateway does not have: it treats it as a domain that does not exist. */
        boolean isAbsent() {
            return statuses.get(SessionKind.OWN) == 404;
        }
    }

    private GatewayTable() {
    }

    static List<GatewayRow> read() {
        try (var stream = GatewayTable.class.getResourceAsStream("/deurtabel.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .flatMap(line -> rows(line).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<GatewayRow> rows(String line) {
        var parts = line.split("\\s*\\|\\s*");
        var request = parts[0].split("\\s+");
        var statuses = new EnumMap<SessionKind, Integer>(SessionKind.class);
        Set<SessionKind> varying = EnumSet.noneOf(SessionKind.class);
        for (var field : parts[1].toLowerCase(Locale.ROOT).split("\\s+")) {
            var pair = field.split("=");
            if (pair[0].equals("wisselt")) {
                varying = SessionKind.group(pair[1]);
            } else {
                SessionKind.group(pair[0]).forEach(kind -> statuses.put(kind, Integer.parseInt(pair[1])));
            }
        }
        if (statuses.size() != SessionKind.values().length) {
            throw new IllegalStateException("Incomplete line in deurtabel.txt: " + line);
        }
        var rows = new ArrayList<GatewayRow>();
        for (var method : request[0].split(",")) {
            rows.add(new GatewayRow(method, request[1], statuses, varying));
        }
        return rows;
    }
}
