package nl.tegenkracht.klacht.handelen;

import java.util.List;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.web.page.Option;

/**
 * A field as somebody fills it in now.
 *
 * @param name     its name in a form and in a document
 * @param kind     how it is filled in
 * @param required whether it must be filled in
 * @param label    what is asked
 * @param options  what can be chosen, for a choice
 * @param rows     the rows, for a choice per row
 */
public record FormField(String name, FieldKind kind, boolean required, Text label, List<Option> options,
        List<FormRow> rows) {

    public FormField {
        options = List.copyOf(options);
        rows = List.copyOf(rows);
    }

    @Override
    public String toString() {
        return "FormField[]";
    }
}
