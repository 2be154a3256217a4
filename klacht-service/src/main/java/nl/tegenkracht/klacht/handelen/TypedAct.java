package nl.tegenkracht.klacht.handelen;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.web.input.Input;

/** The fields of an act as somebody filled them in: those it has, as they were checked, and no others. */
final class TypedAct {

    /** Lists are read as they were sent: what could be chosen once may not be there when the same is sent again. */
    private static final Collection<String> WHATEVER = new AbstractSet<>() {

        @Override
        public boolean contains(Object code) {
            return true;
        }

        @Override
        public Iterator<String> iterator() {
            return Collections.emptyIterator();
        }

        @Override
        public int size() {
            return 0;
        }
    };

    /** Every form has an id, and one of what cannot be undone asks whether somebody is sure. */
    private static final List<String> ALWAYS = List.of("id", "bevestigd");

    private final ActForm form;
    private final Map<String, Object> values = new LinkedHashMap<>();

    private TypedAct(ActForm form, ActInput typed) {
        this.form = form;
        for (var component : ActInput.class.getRecordComponents()) {
            values.put(component.getName(), value(component, typed));
        }
    }

    /** Reads the fields; what is wrong with them is noted in the input, to be validated later. */
    static TypedAct read(Input input, ActForm form) {
        return new TypedAct(form, input.read(ActInput.class, ActInput.LISTS.stream()
                .collect(Collectors.toMap(list -> list, _ -> WHATEVER))));
    }

    /** Notes everything that is missing, not to be chosen, or no field of this act. */
    void check(Input input) {
        form.fields().forEach(field -> check(field, input));
        values.keySet().stream().filter(name -> !ALWAYS.contains(name) && !isEmpty(values.get(name)))
                .filter(name -> form.fields().stream().noneMatch(field -> field.name().equals(name)))
                .forEach(name -> input.error(name, Text.of("starter.input.no-such-field")));
    }

    private void check(FormField field, Input input) {
        var value = values.get(field.name());
        if (isEmpty(value)) {
            if (field.required()) {
                input.error(field.name(), Text.of(missing(field.kind())));
            }
        } else if (field.kind() == FieldKind.CHOICE && !allowed(field).contains(value)) {
            input.error(field.name(), Text.of("starter.input.no-such-choice"));
        } else if (ActInput.LISTS.contains(field.name()) && !allowed(field).containsAll(list(field.name()))) {
            input.error(field.name(), Text.of("starter.input.not-in-list"));
        } else if (field.kind() == FieldKind.CONFIRM && !"ja".equals(value)) {
            input.error(field.name(), Text.of("starter.input.only-yes"));
        } else if (field.kind() == FieldKind.PER_ROW && !isOnePerRow(field)) {
            input.error(field.name(), Text.of(missing(field.kind())));
        }
    }

    private boolean isOnePerRow(FormField field) {
        var chosen = list(field.name());
        return field.rows().stream().allMatch(row -> row.options().stream()
                .filter(option -> chosen.contains(option.waarde())).count() == 1);
    }

    private static List<String> allowed(FormField field) {
        return field.rows().isEmpty()
                ? field.options().stream().map(option -> option.waarde()).toList()
                : field.rows().stream().flatMap(row -> row.options().stream()).map(option -> option.waarde()).toList();
    }

    private static String missing(FieldKind kind) {
        return "klacht.procedure.missing." + switch (kind) {
            case LONG, SHORT -> "text";
            case DAY -> "day";
            case YES_NO, CHOICE, CHOICES -> "choice";
            case CONFIRM -> "confirm";
            case PER_ROW -> "per-row";
        };
    }

    String id() {
        return (String) values.get("id");
    }

    /** A text as it was typed; empty if there is none. */
    String text(String field) {
        return (String) values.get(field);
    }

    boolean yes(String field) {
        return "ja".equals(values.get(field));
    }

    LocalDate day(String field) {
        return (LocalDate) values.get(field);
    }

    int number(String field) {
        return Integer.parseInt(text(field));
    }

    @SuppressWarnings("unchecked")
    List<String> list(String field) {
        return (List<String>) values.get(field);
    }

    /** What was chosen per row, by row. */
    Map<String, String> perRow(String field) {
        var chosen = new LinkedHashMap<String, String>();
        list(field).forEach(value -> chosen.put(rowOf(value), choiceOf(value)));
        return chosen;
    }

    static String rowOf(String value) {
        return value.substring(0, value.indexOf(':'));
    }

    static String choiceOf(String value) {
        return value.substring(value.indexOf(':') + 1);
    }

    /** The long texts that were filled in, in the order of the fields. */
    List<String> texts() {
        return form.fields().stream().filter(field -> field.kind() == FieldKind.LONG)
                .map(field -> text(field.name())).filter(text -> !text.isBlank()).toList();
    }

    /** The same for the same form once more, and something else if anything in it differs. */
    String sameness() {
        return Id.derivedFrom(values.entrySet().stream()
                .filter(field -> !field.getKey().equals("bevestigd") && !isEmpty(field.getValue()))
                .map(field -> field.getKey() + "\0" + field.getValue()).collect(Collectors.joining("\0")));
    }

    private static boolean isEmpty(Object value) {
        return value == null || value instanceof String text && text.isBlank()
                || value instanceof List<?> list && list.isEmpty();
    }

    private static Object value(RecordComponent component, ActInput typed) {
        try {
            return component.getAccessor().invoke(typed);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component.getName(), e);
        }
    }

    @Override
    public String toString() {
        return "TypedAct" + Arrays.asList(form.kind());
    }
}
