package nl.tegenkracht.starter.refusal;

import java.util.List;

/** Wat is ingevuld klopt niet: 400 met alle fouten tegelijk. */
public final class InvalidInput extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    public InvalidInput(List<FieldError> errors) {
        super("Ongeldige invoer");
        this.errors = List.copyOf(errors);
    }

    public InvalidInput(String field, String message) {
        this(List.of(new FieldError(field, message)));
    }

    public List<FieldError> errors() {
        return errors;
    }

    /**
     * Eén fout bij één veld.
     *
     * @param veld    naam van het veld
     * @param melding wat er moet gebeuren; herhaalt nooit wat is ingevuld
     */
    public record FieldError(String veld, String melding) {}
}
