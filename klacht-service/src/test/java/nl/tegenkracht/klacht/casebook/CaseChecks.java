package nl.tegenkracht.klacht.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What is found at some point of a case, each as who looks. */
final class CaseChecks {

    private static final Pattern LINE = Pattern.compile("\\? ([\\w+]+) ([a-z-]+)(?:/(\\d))?:? ?(.*)");
    /** Between what a text says somewhere and what it says after that. */
    private static final String LATER = " … ";
    /** A letter has no name and nothing that somebody wrote (record 0348). */
    private static final String[] OF_THE_KLAAGSCHRIFT = {"Noa Beukenhaag", "Lindelaan", "Wat er gebeurde"};

    private final CaseRun run;

    CaseChecks(CaseRun run) {
        this.run = run;
    }

    void holds(String line) {
        var found = LINE.matcher(line);
        if (!found.matches()) {
            throw new IllegalArgumentException("Not a check of the case book: " + line);
        }
        var who = found.group(1);
        var part = found.group(3) == null ? 0 : Integer.parseInt(found.group(3));
        var expected = found.group(4);
        switch (found.group(2)) {
            case "staat" -> assertThat(stage(who, part)).as(line).isEqualTo(expected);
            case "termijn" -> term(who, part, expected, line);
            case "brief" -> letter(who, expected, line);
            case "brieven" -> assertThat(codes(who, "brieven", "brief")).as(line).isEqualTo(expected);
            case "tekst" -> piece(who, expected, line);
            case "bevindingen" -> assertThat(Stream.of(read(who).get("bevindingen")).flatMap(JsonNode::valueStream)
                    .map(one -> one.get("code").stringValue())).as(line).contains(expected.split(" "));
            case "kan" -> assertThat(acts(who)).as(line).contains(expected.split(" "));
            case "kan-niet" -> assertThat(acts(who)).as(line).doesNotContain(expected.split(" "));
            case "keuzes" -> choices(who, expected, line);
            case "leest" -> {
            }
            default -> throw new IllegalArgumentException("Not a check of the case book: " + line);
        }
    }

    private JsonNode read(String who) {
        var read = run.client(who).get("/v1/klachten/" + run.klacht);
        assertThat(read.status()).as("what " + who + " reads").isEqualTo(200);
        return read.json();
    }

    private JsonNode procedure(String who) {
        return read(who).get("procedure");
    }

    private String stage(String who, int part) {
        var read = read(who);
        return part == 0
                ? read.get("staat").stringValue()
                : read.get("procedure").get("delen").valueStream().filter(one -> one.get("nr").intValue() == part)
                        .findFirst().orElseThrow().get("stand").stringValue();
    }

    /** {@code code +day what became of it}: of the term that started last. */
    private void term(String who, int part, String expected, String line) {
        var words = expected.split(" ");
        var term = procedure(who).get("termijnen").valueStream()
                .filter(one -> one.get("code").stringValue().equals(words[0]))
                .filter(one -> part == 0 || one.get("deel").intValue() == part)
                .reduce((_, later) -> later).orElseThrow(() -> new AssertionError("no term: " + line));
        assertThat(term.get("einde").stringValue() + " " + term.get("stand").stringValue()).as(line)
                .isEqualTo(run.day(words[1]) + " " + words[2]);
    }

    private void letter(String who, String expected, String line) {
        var code = expected.split(": ", 2)[0];
        var procedure = procedure(who);
        var letter = procedure.get("brieven").valueStream()
                .filter(one -> one.get("brief").stringValue().equals(code))
                .filter(one -> one.get("aan").stringValue().equals(procedure.get("als").stringValue()))
                .reduce((_, later) -> later).orElseThrow(() -> new AssertionError("no letter: " + line));
        var text = text(who, letter.get("stuk").stringValue());
        contains(text, expected.split(": ", 2)[1], line);
        assertThat(text).as(line).doesNotContain(code.equals("ontvangstbevestiging")
                ? new String[]{"Lindelaan"}
                : OF_THE_KLAAGSCHRIFT);
    }

    private void piece(String who, String expected, String line) {
        var kind = expected.split(": ", 2)[0];
        var texts = procedure(who).get("stukken").valueStream()
                .filter(one -> one.get("soort").stringValue().equals(kind))
                .map(one -> text(who, one.get("id").stringValue())).toList();
        contains(String.join("\n", texts), expected.split(": ", 2)[1], line);
    }

    private static void contains(String text, String expected, String line) {
        assertThat(text).as(line).containsSubsequence(List.of(expected.split(LATER)));
    }

    private String text(String who, String stuk) {
        var text = run.client(who).get("/v1/klachten/" + run.klacht + "/stukken/" + stuk);
        assertThat(text.status()).isEqualTo(200);
        return text.json().get("tekst").stringValue();
    }

    private String codes(String who, String list, String code) {
        return String.join(" ",
                procedure(who).get(list).valueStream().map(one -> one.get(code).stringValue()).toList());
    }

    private JsonNode offered(String who) {
        return run.client(who).get("/v1/klachten/" + run.klacht + "/handelingen").json();
    }

    private List<String> acts(String who) {
        return offered(who).get("handelingen").valueStream().map(act -> act.get("code").stringValue()
                + (act.get("deel").intValue() == 0 ? "" : "/" + act.get("deel").intValue())).toList();
    }

    /** {@code act/part field: names}: exactly what can be chosen, in a field or in its first row. */
    private void choices(String who, String expected, String line) {
        var asked = expected.split(": ", 2);
        var field = CaseRun.fields(offered(who), CaseStep.of(who + " " + asked[0].split(" ")[0]))
                .filter(one -> one.get("naam").stringValue().equals(asked[0].split(" ")[1])).findFirst().orElseThrow();
        var from = field.get("regels").isEmpty() ? field : field.get("regels").get(0);
        assertThat(from.get("keuzes").valueStream().map(one -> one.get("naam").stringValue())).as(line)
                .containsExactly(asked[1].split("; "));
    }

    /** Who of everybody reads anything, and what: for whoever is not here it does not exist. */
    Map<String, String> readers() {
        var readers = new TreeMap<String, String>();
        run.people.all().keySet().forEach(account -> {
            var read = run.client(account).get("/v1/klachten/" + run.klacht);
            if (read.status() == 200) {
                readers.put(account, String.join(" ", read.json().get("procedure").get("stukken").valueStream()
                        .map(one -> one.get("soort").stringValue()).toList()));
            } else {
                assertThat(read.status()).as(account).isEqualTo(404);
            }
        });
        return readers;
    }
}
