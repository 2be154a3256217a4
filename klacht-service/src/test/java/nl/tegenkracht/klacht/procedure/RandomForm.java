package nl.tegenkracht.klacht.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Id;
import tools.jackson.databind.JsonNode;

/** What somebody fills in for an act that is offered: what goes together, and otherwise anything there is. */
final class RandomForm {

    /** What must be the same person throughout, so that the case goes on. */
    private static final Map<String, String> FIXED = Map.of("aangeklaagde1", "Bas Kastanjeboom", "gedragingen1",
            "Schreeuwen\nDuwen", "persoon", "Lena Taxuspoort", "plaatsvervanger", "Luuk Lariksdreef");

    private final Random random;
    private final LocalDate today;
    private final Map<String, Object> sent = new LinkedHashMap<>(Map.of("id", Id.random()));
    private final Map<String, String> names = new LinkedHashMap<>();

    RandomForm(Random random, LocalDate today) {
        this.random = random;
        this.today = today;
    }

    /**
     * @param accused name of whom this part is about
     * @param later   last day of the term that can be moved
     */
    RandomForm fill(JsonNode act, String accused, LocalDate later) {
        var kind = act.get("code").stringValue();
        for (var field : act.get("velden").valueStream().toList()) {
            var name = field.get("naam").stringValue();
            var value = switch (field.get("soort").stringValue()) {
                case "day" -> day(kind, name, later).toString();
                case "yes-no" -> random.nextBoolean() ? "ja" : "nee";
                case "confirm" -> "ja";
                case "choice" -> option(field, name.equals("persoon") && kind.equals("stuur-afschrift")
                        ? accused
                        : FIXED.get(name));
                case "per-row" -> field.get("regels").valueStream().map(row -> option(row, preferred(name))).toList();
                case "choices" -> name.equals("afwezig") && random.nextInt(4) == 0
                        ? List.of("aangeklaagde")
                        : List.of();
                default -> text(name);
            };
            sent.put(name, value);
        }
        together();
        return this;
    }

    /** Two thirds of what is judged is admissible, and most agree. */
    private String preferred(String field) {
        return random.nextInt(3) == 0 ? null : field.equals("gronden") ? "ontvankelijk" : null;
    }

    private LocalDate day(String kind, String name, LocalDate later) {
        return switch (kind + " " + name) {
            case "plan-hoorzitting op" -> today.plusDays(6);
            case "plan-hoorzitting stukkenTot" -> today.plusDays(random.nextInt(5));
            case "verdaag tot", "kondig-later-advies-aan tot" -> later.plusDays(1 + random.nextInt(27));
            case "tref-voorziening tot" -> today.plusDays(30);
            default -> today;
        };
    }

    private String text(String name) {
        return name.equals("aangeklaagde2")
                ? random.nextBoolean() ? "Bo Jeneverbes" : ""
                : name.endsWith("3") ? "" : FIXED.getOrDefault(name, "Tekst " + random.nextInt());
    }

    private String option(JsonNode field, String wanted) {
        var options = field.get("keuzes").valueStream().toList();
        if (options.isEmpty()) {
            return "";
        }
        var chosen = options.stream().filter(option -> option.get("naam").stringValue().equals(wanted)).findFirst()
                .orElseGet(() -> options.get(random.nextInt(options.size())));
        names.put(chosen.get("waarde").stringValue(), chosen.get("naam").stringValue());
        return chosen.get("waarde").stringValue();
    }

    /** What is asked only because of something else that was filled in. */
    private void together() {
        keepIf("gedragingen2", !"".equals(sent.get("aangeklaagde2")));
        keepIf("advies", list("gronden").anyMatch(one -> !one.endsWith(":ontvankelijk")));
        keepIf("minderheid", list("stemmen").map(one -> one.split(":")[1]).distinct().count() > 1);
        keepIf("redenen", "nee".equals(sent.get("volgt")));
        for (var free : List.of("zonderVerslag", "zienswijze", "spoed")) {
            keepIf(free, random.nextBoolean());
        }
        sent.values().removeIf(value -> value.equals("") || value.equals(List.of()));
    }

    private void keepIf(String field, boolean kept) {
        if (!kept) {
            sent.remove(field);
        }
    }

    Map<String, Object> sent() {
        return sent;
    }

    boolean has(String field) {
        return sent.containsKey(field);
    }

    boolean yes(String field) {
        return "ja".equals(sent.get(field));
    }

    String value(String field) {
        return String.valueOf(sent.get(field));
    }

    LocalDate day(String field) {
        return LocalDate.parse(value(field));
    }

    /** The name of who was chosen, as somebody reads it. */
    String name(String value) {
        return names.get(value);
    }

    Stream<String> list(String field) {
        return sent.get(field) instanceof List<?> found
                ? new ArrayList<>(found).stream().map(Object::toString)
                : Stream.of();
    }
}
