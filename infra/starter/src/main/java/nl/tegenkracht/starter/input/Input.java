package nl.tegenkracht.starter.input;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.starter.refusal.InvalidInput;
import nl.tegenkracht.starter.refusal.InvalidInput.FieldError;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;

/**
 * Leest velden en verzamelt alle fouten, zodat iemand in één keer hoort wat er nog moet. Een fout herhaalt nooit wat er
 * is ingevuld. Wat een fout heeft, heeft als waarde leeg, nul of {@code null}, of wat er stond; {@link #validate} laat het
 * niet door.
 */
public final class Input {

    private static final int MAX_LIST_SIZE = 50;
    private static final int MAX_CODE_LENGTH = 60;
    private static final int MAX_ID_LENGTH = 200;
    private static final int MIN_YEAR = 1900;
    private static final int MAX_YEAR = 2200;

    private final InputSource source;
    private final List<FieldError> errors = new ArrayList<>();
    private final Set<String> readFields = new HashSet<>();

    private Input(InputSource source) {
        this.source = source;
    }

    /** Een verstuurd formulier; velden die niemand leest zijn geen fout. */
    public static Input of(MultiValueMap<String, String> form) {
        return new Input(new FormSource(form));
    }

    /**
     * Een document van een portaal; een veld dat niemand leest is een fout.
     *
     * @throws InvalidInput als het document geen JSON-object is
     */
    public static Input of(JsonNode document) {
        if (document == null || !document.isObject()) {
            throw new InvalidInput("", "Stuur een JSON-object.");
        }
        return new Input(new JsonSource(document));
    }

    /** Tekst die er moet zijn, in tekens; {@code ontbreekt} zegt in gewone woorden wat iemand moet doen. */
    public String required(String field, int maxLength, String missingMessage) {
        return required(field, maxLength, missingMessage, text -> !text.isBlank());
    }

    /** Tekst die leeg mag zijn, van ten hoogste zoveel tekens. */
    public String text(String field, int maxLength) {
        var text = read(field, "", source::text);
        if (text == null) {
            return "";
        }
        TextCheck.errors(text, maxLength).forEach(message -> error(field, message));
        return text;
    }

    /** Een kenmerk dat er moet zijn. */
    public String id(String field, String missingMessage) {
        return required(field, MAX_ID_LENGTH, missingMessage, Id::isValid);
    }

    /** Een geheel getal van nul of hoger dat er moet zijn. */
    public long number(String field, String missingMessage) {
        var errorsBefore = errors.size();
        var value = required(field, MAX_ID_LENGTH, missingMessage, text -> text.matches("[0-9]{1,18}"));
        return errorsBefore == errors.size() ? Long.parseLong(value) : 0;
    }

    /** Kenmerken; dubbele tellen één keer. */
    public List<String> ids(String field) {
        return list(field, Id::isValid);
    }

    /** Codes uit een vaste verzameling; dubbele tellen één keer. */
    public List<String> codes(String field, Collection<String> known) {
        return list(field, known::contains);
    }

    /** Een code uit een vaste verzameling, of leeg. */
    public String code(String field, Collection<String> known) {
        var value = text(field, MAX_CODE_LENGTH);
        if (!value.isEmpty() && !known.contains(value)) {
            error(field, "Kies een van de mogelijkheden.");
            return "";
        }
        return value;
    }

    /** Een dag als {@code 2026-11-22}, of {@code null} als er niets is ingevuld. */
    public LocalDate day(String field) {
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
            // Wat hier niet te lezen is, krijgt hieronder dezelfde melding als een dag die niet kan.
        }
        error(field, "Vul een datum in, bijvoorbeeld 2026-11-22.");
        return null;
    }

    /** Of iets is aangekruist. */
    public boolean flag(String field) {
        return read(field, false, source::flag);
    }

    /** Voegt een fout toe. */
    public void error(String field, String message) {
        errors.add(new FieldError(field, message));
    }

    /**
     * Laat alleen invoer zonder fouten door.
     *
     * @throws InvalidInput met alle fouten tegelijk
     */
    public void validate() {
        source.fields().stream().filter(field -> !readFields.contains(field))
                .forEach(field -> error(TextCheck.fieldName(field), "Dit veld bestaat niet."));
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private String required(String field, int maxLength, String missingMessage, Predicate<String> valid) {
        var errorsBefore = errors.size();
        var text = text(field, maxLength);
        if (errorsBefore == errors.size() && !valid.test(text)) {
            error(field, missingMessage);
        }
        return text;
    }

    private List<String> list(String field, Predicate<String> allowed) {
        var values = read(field, List.<String>of(), source::texts).stream().distinct().toList();
        if (values.size() > MAX_LIST_SIZE || !values.stream().allMatch(allowed)) {
            error(field, "Deze lijst bevat iets wat hier niet kan.");
            return List.of();
        }
        return values;
    }

    private <T> T read(String field, T fallback, InputSource.FieldReader<T> reader) {
        readFields.add(field);
        try {
            return reader.read(field);
        } catch (InputSource.WrongType e) {
            error(field, e.getMessage());
            return fallback;
        }
    }
}
