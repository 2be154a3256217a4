package nl.tegenkracht.e2e;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.tegenkracht.contracts.Id;

/** Alles wat er mis kan zijn aan wat iemand instuurt. */
final class BadInput {

    private static final String JSON = "application/json";
    /** Groter dan een lang verhaal mag zijn, kleiner dan de deur aanneemt. */
    private static final int TOO_LONG = 7_000;
    /** Groter dan de deur aanneemt. */
    private static final int TOO_LARGE = 80_000;

    private final MutatingRoute route;
    private final Map<String, String> valid;
    private final String marker;
    private final List<BadInputCase> cases = new ArrayList<>();

    /**
     * Eén keer slechte invoer.
     *
     * @param expectedStatus de status die de matrix noemt
     * @param echoesInput    of de pagina alles terug moet geven wat er getypt was
     */
    record BadInputCase(String name, String contentType, byte[] body, int expectedStatus, boolean echoesInput) {

        /** Wat er mis is aan het antwoord hierop; leeg als het is wat de matrix zegt. */
        Optional<String> mismatch(MutatingRoute route, Response response, String marker) {
            if (response.status() != expectedStatus) {
                return Optional.of(response.status() + " in plaats van " + expectedStatus);
            }
            if (route.isApi() != response.header("content-type").orElse("").startsWith("application/problem+json")) {
                return Optional.of("verkeerde vorm van antwoord");
            }
            if (route.isApi() && response.text().contains(marker)) {
                return Optional.of("herhaalt wat er is ingestuurd");
            }
            return echoesInput && !response.text().contains(marker)
                    ? Optional.of("geeft niet terug wat er getypt was")
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private BadInput(MutatingRoute route, String version, String marker) {
        this.route = route;
        this.marker = marker;
        this.valid = route.input(marker);
        if (!route.creates() && !route.isApi()) {
            valid.put("versie", version);
        }
    }

    static List<BadInputCase> casesFor(MutatingRoute route, String version, String marker) {
        var badInput = new BadInput(route, version, marker);
        badInput.addCommon();
        if (route.isApi()) {
            badInput.addJson();
        } else {
            badInput.addForm();
        }
        return badInput.cases;
    }

    /** Wat op een pagina en over de API even slecht is. */
    private void addCommon() {
        var validBody = route.encoded(valid);
        add("leeg", "", 400, false);
        add("te groot", validBody + " ".repeat(marker.length() * TOO_LARGE), 413, false);
        for (var contentType : List.of("text/plain", "application/xml", "multipart/form-data; boundary=x",
                route.isApi() ? WebVisitor.FORM : JSON)) {
            cases.add(
                    new BadInputCase(contentType, contentType, validBody.getBytes(StandardCharsets.UTF_8), 415, false));
        }
        valid.keySet().stream().filter(this::isId).forEach(field -> addWith(field, "geen kenmerk", 400));
        if (valid.containsKey("vertrouwenspersoon")) {
            addWith("vertrouwenspersoon", Id.random(), 409);
        }
        if (route.freeTextField() != null) {
            addWith(route.freeTextField(), marker.repeat(TOO_LONG), 400);
            addWith(route.freeTextField(), marker + "\0", 400);
        }
    }

    private void addJson() {
        var validBody = route.encoded(valid);
        var field = valid.keySet().iterator().next();
        for (var name : valid.keySet()) {
            addWith(name, 1, 400);
            addWith(name, List.of(marker), 400);
            addWith(name, Map.of(marker, marker), 400);
        }
        valid.keySet().stream().filter(this::isId).forEach(name -> add(name + " als niets",
                validBody.replaceFirst("\"" + name + "\":\"[^\"]*\"", "\"" + name + "\":null"), 400, false));
        addWith("bijzaak", marker, 400);
        add("geen object", "[\"" + marker + "\"]", 400, false);
        add("alleen een tekst", "\"" + marker + "\"", 400, false);
        add("niets", "null", 400, false);
        add("afgebroken", validBody.substring(0, validBody.length() - 2), 400, false);
        add("tekst erachter", validBody + "{}", 400, false);
        add("half teken", validBody.replaceFirst("\"" + field + "\":\"", "$0\\\\ud800"), 400, false);
        addBrokenUtf8(validBody.replaceFirst("\"" + field + "\":\"", "$0#"));
    }

    private void addForm() {
        var validBody = route.encoded(valid);
        var field = valid.keySet().iterator().next();
        add("half teken", validBody.replaceFirst(field + "=", "$0%C3"), 400, false);
        add("geen hexadecimaal", validBody.replaceFirst(field + "=", "$0%zz"), 400, false);
        addBrokenUtf8(validBody.replaceFirst(field + "=", "$0#"));
    }

    /** Een byte die in UTF-8 nergens zo kan staan, op de plaats van het hekje. */
    private void addBrokenUtf8(String text) {
        var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        bytes[text.indexOf('#')] = (byte) 0xc3;
        cases.add(new BadInputCase("geen UTF-8", route.contentType(), bytes, 400, false));
    }

    private void addWith(String field, Object value, int expectedStatus) {
        var input = new LinkedHashMap<String, Object>(valid);
        input.put(field, value);
        add(field + " als " + value.getClass().getSimpleName() + " " + value.toString().length(),
                route.encoded(input), expectedStatus, !route.isApi() && route.freeTextField() != null);
    }

    private void add(String name, String body, int expectedStatus, boolean echoesInput) {
        cases.add(new BadInputCase(name, route.contentType(), body.getBytes(StandardCharsets.UTF_8), expectedStatus,
                echoesInput));
    }

    private boolean isId(String field) {
        return valid.get(field).matches("[0-9a-f]{32}");
    }
}
