package nl.tegenkracht.e2e;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.tegenkracht.contracts.BodySize;
import nl.tegenkracht.contracts.Id;

/** Everything that can be wrong with what somebody sends in. */
final class BadInput {

    private static final String JSON = "application/json";
    /** Larger than a long verhaal (the story of a melder) may be, smaller than the gateway accepts. */
    private static final int TOO_LONG = 7_000;

    private final MutatingRoute route;
    private final Map<String, String> valid;
    private final String marker;
    private final List<BadInputCase> cases = new ArrayList<>();

    /**
     * Bad input, once.
     *
     * @param expectedStatus the status that the matrix names
     * @param echoesInput    whether the page must give back everything that was typed
     */
    record BadInputCase(String name, String contentType, byte[] body, int expectedStatus, boolean echoesInput) {

        /** What is wrong with the answer to this; empty if it is what the matrix says. */
        Optional<String> mismatch(MutatingRoute route, Response response, String marker) {
            if (response.status() != expectedStatus) {
                return Optional.of(response.status() + " instead of " + expectedStatus);
            }
            if (route.isApi() != response.header("content-type").orElse("").startsWith("application/problem+json")) {
                return Optional.of("wrong form of answer");
            }
            if (route.isApi() && response.text().contains(marker)) {
                return Optional.of("repeats what was sent in");
            }
            return echoesInput && !response.text().contains(marker)
                    ? Optional.of("does not give back what was typed")
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
        if (route.asksVersion() && !route.isApi()) {
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

    /** What is equally bad on a page and over the API. */
    private void addCommon() {
        var validBody = route.encoded(valid);
        add("empty", "", 400, false);
        add("too large", validBody + " ".repeat(BodySize.FORM), 413, false);
        for (var contentType : List.of("text/plain", "application/xml", "multipart/form-data; boundary=x",
                route.isApi() ? WebVisitor.FORM : JSON)) {
            cases.add(
                    new BadInputCase(contentType, contentType, validBody.getBytes(StandardCharsets.UTF_8), 415, false));
        }
        valid.keySet().stream().filter(this::isId).forEach(field -> addWith(field, "not an id", 400));
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
        valid.keySet().stream().filter(this::isId).forEach(name -> add(name + " as null",
                validBody.replaceFirst("\"" + name + "\":\"[^\"]*\"", "\"" + name + "\":null"), 400, false));
        addWith("unknown", marker, 400);
        valid.keySet().forEach(name -> add(name + " twice", validBody.replaceFirst("\\{",
                "{\"" + name + "\":\"" + valid.get(name) + "\","), 400, false));
        add("no object", "[\"" + marker + "\"]", 400, false);
        add("only a text", "\"" + marker + "\"", 400, false);
        add("nothing", "null", 400, false);
        add("cut off", validBody.substring(0, validBody.length() - 2), 400, false);
        add("text after it", validBody + "{}", 400, false);
        add("half a character", validBody.replaceFirst("\"" + field + "\":\"", "$0\\\\ud800"), 400, false);
        addBrokenUtf8(validBody.replaceFirst("\"" + field + "\":\"", "$0#"));
    }

    private void addForm() {
        var validBody = route.encoded(valid);
        var field = valid.keySet().iterator().next();
        valid.keySet().forEach(name -> add(name + " twice", validBody + "&" + name + "=" + valid.get(name), 400,
                route.freeTextField() != null));
        add("half a character", validBody.replaceFirst(field + "=", "$0%C3"), 400, false);
        add("not hexadecimal", validBody.replaceFirst(field + "=", "$0%zz"), 400, false);
        addBrokenUtf8(validBody.replaceFirst(field + "=", "$0#"));
    }

    /** A byte that can stand nowhere like this in UTF-8, in the place of the hash sign. */
    private void addBrokenUtf8(String text) {
        var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        bytes[text.indexOf('#')] = (byte) 0xc3;
        cases.add(new BadInputCase("not UTF-8", route.contentType(), bytes, 400, false));
    }

    private void addWith(String field, Object value, int expectedStatus) {
        var input = new LinkedHashMap<String, Object>(valid);
        input.put(field, value);
        add(field + " as " + value.getClass().getSimpleName() + " " + value.toString().length(),
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
