package nl.tegenkracht.testkit;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every enum in a record and in the records within it, with what its constants are stored as: a test that holds the list
 * turns red when a constant is renamed that stored dossiers name.
 */
public final class StoredEnums {

    private StoredEnums() {
    }

    /** One line per component: its path, and its constants in order as {@code stored} writes them. */
    public static List<String> in(Class<?> type, Function<Object, Object> stored) {
        return lines("", type, stored).toList();
    }

    private static Stream<String> lines(String path, Class<?> type, Function<Object, Object> stored) {
        return Stream.of(type.getRecordComponents()).flatMap(component -> {
            var name = path + component.getName();
            var part = elementType(component);
            return part.isEnum()
                    ? Stream.of(name + ": " + constants(part, stored))
                    : part.isRecord() ? lines(name + ".", part, stored) : Stream.empty();
        });
    }

    private static String constants(Class<?> type, Function<Object, Object> stored) {
        return Stream.of(type.getEnumConstants()).map(stored).map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static Class<?> elementType(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                ? (Class<?>) list.getActualTypeArguments()[0]
                : component.getType();
    }
}
