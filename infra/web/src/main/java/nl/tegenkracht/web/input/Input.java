package nl.tegenkracht.web.input;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.core.refusal.InvalidInput;
import nl.tegenkracht.core.refusal.InvalidInput.FieldError;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;

/**
 * Reads fields and collects all errors, so that someone hears at once what is still to be done. An error never repeats
 * what was filled in. A field with an error has as its value empty, zero or {@code null}, or what was there;
 * {@link #validate} does not let it through.
 */
public final class Input {

    /** With this the gateway puts back a text that it kept: to be shown on its page, and not to be acted on. */
    private static final String PUT_BACK = "teruggezet";
    private static final int MAX_LIST_SIZE = 50;
    private static final int MAX_CODE_LENGTH = 60;
    private static final int MAX_ID_LENGTH = 200;
    private static final int MIN_YEAR = 1900;
    private static final int MAX_YEAR = 2200;

    private final InputSource source;
    private final List<FieldError> errors = new ArrayList<>();
    private final Set<String> readFields = new HashSet<>();
    private final Class<?> described;

    /** @param described what the API says this is; {@code null} for a form */
    private Input(InputSource source, Class<?> described) {
        this.source = source;
        this.described = described;
    }

    /** A submitted form; fields nobody reads are no error. */
    public static Input of(MultiValueMap<String, String> form) {
        var input = new Input(new FormSource(form), null);
        if (form.containsKey(PUT_BACK)) {
            input.error(PUT_BACK, Text.of("starter.input.put-back"));
        }
        return input;
    }

    /** A document of a portal; a field nobody reads is an error. */
    static Input of(JsonNode document, Class<?> described) {
        if (document == null || !document.isObject()) {
            throw new InvalidInput("", Text.of("starter.input.no-object"));
        }
        return new Input(new JsonSource(document), described);
    }

    /** The fields of this record, each as its schema says. */
    public <R extends Record> R read(Class<R> type) {
        return read(type, Map.of());
    }

    /** @param choices by field: the codes that a list of codes may hold at this moment */
    public <R extends Record> R read(Class<R> type, Map<String, ? extends Collection<String>> choices) {
        if (described != null && described != type) {
            throw new IllegalStateException("The API describes " + described.getName() + ", not " + type.getName());
        }
        return new RecordReader(this, choices).read(type);
    }

    /** Text that has to be there, in characters; {@code missing} says what to do. */
    String required(String field, int maxLength, Text missing) {
        return required(field, maxLength, missing, text -> !text.isEmpty());
    }

    /** Text that may be empty, of at most so many characters; what cannot be seen is empty. */
    String text(String field, int maxLength) {
        var typed = read(field, "", source::text);
        if (typed == null) {
            return "";
        }
        var text = TypedText.of(typed);
        TextCheck.errors(text, maxLength).forEach(error -> error(field, error));
        return text;
    }

    /** An id that has to be there. */
    String id(String field, Text missing) {
        return required(field, MAX_ID_LENGTH, missing, Id::isValid);
    }

    /**
     * A whole number of zero or more that has to be there, in a form: it says of which version its page was. A document
     * says so in a header.
     */
    public long number(String field, Text missing) {
        if (described != null) {
            throw new IllegalStateException("The API does not describe " + field);
        }
        var errorsBefore = errors.size();
        var value = required(field, MAX_ID_LENGTH, missing, text -> text.matches("[0-9]{1,18}"));
        return errorsBefore == errors.size() ? Long.parseLong(value) : 0;
    }

    /** Ids; duplicates count once. */
    List<String> ids(String field) {
        return list(field, Id::isValid);
    }

    /** Codes from a fixed set; duplicates count once. */
    List<String> codes(String field, Collection<String> known) {
        return list(field, known::contains);
    }

    /** A code from a fixed set, or empty. */
    String code(String field, Collection<String> known) {
        var value = text(field, MAX_CODE_LENGTH);
        if (!value.isEmpty() && !known.contains(value)) {
            error(field, Text.of("starter.input.no-such-choice"));
            return "";
        }
        return value;
    }

    /** A code from a fixed set that has to be there. */
    String requiredCode(String field, Collection<String> known, Text missing) {
        var value = required(field, MAX_CODE_LENGTH, missing);
        if (!value.isEmpty() && !known.contains(value)) {
            error(field,
                    Text.of(known.equals(List.of("ja")) ? "starter.input.only-yes" : "starter.input.no-such-choice"));
        }
        return value;
    }

    /** Lets no form through in which one of these is there twice: one of the two would be lost without a word. */
    public void requireEachOnce(Collection<String> fields) {
        fields.forEach(field -> text(field, Integer.MAX_VALUE));
        validate();
    }

    /** A day as {@code 2026-11-22}, or {@code null} if nothing was filled in. */
    LocalDate day(String field) {
        var value = text(field, MAX_CODE_LENGTH);
        if (value.isBlank()) {
            return null;
        }
        try {
            var day = LocalDate.parse(value.strip());
            if (day.getYear() >= MIN_YEAR && day.getYear() <= MAX_YEAR) {
                return day;
            }
        } catch (DateTimeParseException notADate) {
            // What cannot be read here gets the same message below as a day that cannot be.
        }
        error(field, Text.of("starter.input.no-day"));
        return null;
    }

    /** Whether something was ticked. */
    boolean flag(String field) {
        return read(field, false, source::flag);
    }

    /** Adds an error. */
    public void error(String field, Text text) {
        errors.add(new FieldError(field, text));
    }

    /**
     * Lets only input without errors through.
     *
     * @throws InvalidInput with all errors at once
     */
    public void validate() {
        source.fields().stream().filter(field -> !readFields.contains(field))
                .forEach(field -> error(TextCheck.fieldName(field), Text.of("starter.input.no-such-field")));
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private String required(String field, int maxLength, Text missing, Predicate<String> valid) {
        var errorsBefore = errors.size();
        var text = text(field, maxLength);
        if (errorsBefore == errors.size() && !valid.test(text)) {
            error(field, missing);
        }
        return text;
    }

    private List<String> list(String field, Predicate<String> allowed) {
        var values = read(field, List.<String>of(), source::texts).stream().distinct().toList();
        if (values.size() > MAX_LIST_SIZE || !values.stream().allMatch(allowed)) {
            error(field, Text.of("starter.input.not-in-list"));
            return List.of();
        }
        return values;
    }

    private <T> T read(String field, T fallback, InputSource.FieldReader<T> reader) {
        readFields.add(field);
        try {
            return reader.read(field);
        } catch (InputSource.WrongType e) {
            error(field, e.expected());
            return fallback;
        }
    }
}
