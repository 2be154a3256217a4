package nl.tegenkracht.dossier.concept;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A concept of a portal as the fields of a form, and back: what the one keeps the other opens. A component is a field, as
 * everywhere (record 0299); it is a text, a list of texts, or what is ticked.
 */
public final class ConceptFields {

    private static final String TICKED = "ja";

    private ConceptFields() {
    }

    /** The fields of what a portal sent, with the id of what will be sent. */
    public static Map<String, List<String>> of(String id, Record sent) {
        var fields = new HashMap<String, List<String>>();
        for (var component : sent.getClass().getRecordComponents()) {
            fields.put(component.getName(), typed(value(component, sent)));
        }
        fields.put("id", List.of(id));
        return fields;
    }

    /** What was kept, as a portal reads it: as it was typed, whatever is wrong with it. */
    public static <R extends Record> R read(KeptConcept kept, Class<R> type) {
        var components = type.getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var values = Arrays.stream(components)
                .map(component -> told(kept.velden().getOrDefault(component.getName(), List.of()),
                        component.getType()))
                .toArray();
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    private static List<String> typed(Object value) {
        return switch (value) {
            case List<?> several -> several.stream().map(String.class::cast).toList();
            case Boolean ticked -> ticked ? List.of(TICKED) : List.of();
            default -> List.of((String) value);
        };
    }

    private static Object told(List<String> typed, Class<?> type) {
        if (type == List.class) {
            return typed;
        }
        return type == boolean.class ? typed.contains(TICKED) : typed.stream().findFirst().orElse("");
    }

    private static Object value(RecordComponent component, Record sent) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(sent);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(sent.getClass().getName(), e);
        }
    }
}
