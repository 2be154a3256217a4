package nl.tegenkracht.web.input;

import java.util.List;
import java.util.Set;
import nl.tegenkracht.contracts.Text;

/** Where values come from: a form or a JSON document. */
interface InputSource {

    /** Text of a field, or {@code null} if it is not there. */
    String text(String field) throws WrongType;

    /** Texts of a field with several values; empty if it is not there. */
    List<String> texts(String field) throws WrongType;

    /** Whether a field is true: ticked in a form, {@code true} in a document. */
    boolean flag(String field) throws WrongType;

    /** The names of the fields sent that count as unknown if nobody reads them. */
    Set<String> fields();

    /** Reads one field. */
    @FunctionalInterface
    interface FieldReader<T> {

        T read(String field) throws WrongType;
    }

    /** The field holds something else than expected; the text says what is possible. */
    final class WrongType extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Text expected;

        WrongType(String code) {
            super(code, null, false, false);
            this.expected = Text.of(code);
        }

        Text expected() {
            return expected;
        }
    }
}
