package nl.tegenkracht.core.refusal;

import java.util.List;
import nl.tegenkracht.contracts.Text;

/** What was filled in is wrong: 400 with all errors at once. */
public final class InvalidInput extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    public InvalidInput(List<FieldError> errors) {
        super("Invalid input");
        this.errors = List.copyOf(errors);
    }

    public InvalidInput(String field, Text text) {
        this(List.of(new FieldError(field, text)));
    }

    public List<FieldError> errors() {
        return errors;
    }

    /**
     * One error of one field.
     *
     * @param field name of the field
     * @param text  what is to be done; never repeats what was filled in
     */
    public record FieldError(String field, Text text) {}
}
