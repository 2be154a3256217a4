package nl.tegenkracht.local.demo;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.jr.ob.JSON;

/**
 * An act (handeling) of the procedure of a klacht. A story says what is chosen by its name, as somebody reads it on the
 * page; here it is looked up among what this person can choose now.
 */
final class DemoHandeling {

    /** The field that says which act: its code, and after an @ the number of the part. */
    static final String CODE = "handeling";

    private static final Set<String> LISTS = Set.of("choices", "per-row");
    private static final String SEVERAL = ";";
    private static final String FIRST = "*";

    private final String code;
    private final int part;
    private final Map<String, Object> wanted;

    DemoHandeling(DemoAct act) {
        var named = String.valueOf(act.fields().get(CODE)).split("@");
        this.code = named[0];
        this.part = Integer.parseInt(named[1]);
        this.wanted = act.fields();
    }

    /** @param form id of the form: done again it changes nothing */
    HttpResponse<String> perform(DemoVisitor visitor, String dossier, String form) {
        var offered = visitor.getJson(dossier + "/handelingen");
        var body = new HashMap<String, Object>();
        body.put("id", form);
        fields(offered.body()).filter(field -> wanted.containsKey(text(field, "naam")))
                .forEach(field -> body.put(text(field, "naam"), value(field)));
        return visitor.sendJson("POST", dossier + "/handelingen/" + code + "?deel=" + part, JSON.std.asString(body),
                offered.headers().firstValue("etag").orElse("\"0\""));
    }

    /** None if the act is not offered: then what it asks is not known, and it is refused or was done before. */
    private Stream<Map<?, ?>> fields(String offered) {
        return list(JSON.std.mapFrom(offered), "handelingen")
                .filter(act -> code.equals(text(act, "code")) && String.valueOf(part).equals(text(act, "deel")))
                .flatMap(act -> list(act, "velden"));
    }

    private Object value(Map<?, ?> field) {
        var value = String.valueOf(wanted.get(text(field, "naam")));
        if (!LISTS.contains(text(field, "soort"))) {
            return chosen(field, value);
        }
        return Stream.of(value.split(SEVERAL)).map(one -> chosen(field, one.strip())).toList();
    }

    /** What goes for a name; what is no name goes as it is, and {@code *} is the first there is. */
    private static String chosen(Map<?, ?> field, String name) {
        return Stream.concat(list(field, "keuzes"), list(field, "regels").flatMap(row -> list(row, "keuzes")))
                .filter(option -> name.equals(FIRST) || name.equals(text(option, "naam")))
                .map(option -> text(option, "waarde")).findFirst()
                .orElse(name);
    }

    private static Stream<Map<?, ?>> list(Map<?, ?> from, String name) {
        return from.get(name) instanceof List<?> found ? found.stream().map(one -> (Map<?, ?>) one) : Stream.of();
    }

    private static String text(Map<?, ?> from, String name) {
        return String.valueOf(from.get(name));
    }
}
