package nl.tegenkracht.contracts;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * One of a closed list that goes by a code wherever it is sent, stored or asked for. The code never changes; the name of
 * the constant may, unless a database holds it.
 */
public interface Coded {

    /** The code: exactly so, and nothing else. */
    String code();

    /** The constant with this code, if there is one; what came from outside may be anything, or {@code null}. */
    static <E extends Enum<E> & Coded> Optional<E> parse(Class<E> type, String code) {
        return Stream.of(type.getEnumConstants()).filter(one -> one.code().equals(code)).findFirst();
    }

    /**
     * The constant with a code that this system wrote itself.
     *
     * @throws java.util.NoSuchElementException if there is none
     */
    static <E extends Enum<E> & Coded> E of(Class<E> type, String code) {
        return parse(type, code).orElseThrow();
    }
}
