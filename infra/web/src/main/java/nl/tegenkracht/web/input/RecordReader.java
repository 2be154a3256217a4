package nl.tegenkracht.web.input;

import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.Text;

/**
 * Reads a record of input. A component is a field, and its {@link Schema} both describes it to a portal and limits it
 * here: so a field is declared once (record 0299).
 */
final class RecordReader {

    private final Input input;
    private final Map<String, ? extends Collection<String>> choices;

    /** @param choices by field: the codes that a list may hold at this moment; another list holds ids */
    RecordReader(Input input, Map<String, ? extends Collection<String>> choices) {
        this.input = input;
        this.choices = choices;
    }

    <R extends Record> R read(Class<R> type) {
        var components = type.getRecordComponents();
        var values = Arrays.stream(components).map(this::value).toArray();
        try {
            var constructor = type
                    .getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType)
                            .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(type.getName(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    private Object value(RecordComponent component) {
        var field = component.getName();
        var type = component.getType();
        if (type == String.class) {
            return text(field, component.getAccessor().getAnnotation(Schema.class),
                    component.getAnnotation(Missing.class));
        }
        if (type == List.class) {
            return choices.containsKey(field) ? input.codes(field, choices.get(field)) : input.ids(field);
        }
        if (type == boolean.class) {
            return input.flag(field);
        }
        if (type == LocalDate.class) {
            return input.day(field);
        }
        throw new IllegalStateException("No field is read as " + type);
    }

    private String text(String field, Schema schema, Missing missing) {
        var known = List.of(schema.allowableValues());
        if ((schema.requiredMode() == Schema.RequiredMode.REQUIRED) != (missing != null)) {
            throw new IllegalStateException(field + " is required, or says what to do if it is missing: both or none");
        }
        if (missing == null) {
            return known.isEmpty() ? input.text(field, limit(field, schema)) : input.code(field, known);
        }
        var told = missing.value().isEmpty() ? Text.dutch(missing.dutch()) : Text.of(missing.value());
        if (schema.pattern().equals(Id.PATTERN)) {
            return input.id(field, told);
        }
        return known.isEmpty()
                ? input.required(field, limit(field, schema), told)
                : input.requiredCode(field, known, told);
    }

    private static int limit(String field, Schema schema) {
        if (schema.maxLength() == Integer.MAX_VALUE) {
            throw new IllegalStateException(field + " has no maxLength");
        }
        return schema.maxLength();
    }
}
