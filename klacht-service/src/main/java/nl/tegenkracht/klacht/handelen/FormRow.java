package nl.tegenkracht.klacht.handelen;

import java.util.List;
import nl.tegenkracht.web.page.Option;

/**
 * A row of a field in which something is chosen per gedraging, member or seat.
 *
 * @param name    what the row is about, in words
 * @param options what can be chosen; each value says which row it is of
 */
public record FormRow(String name, List<Option> options) {

    public FormRow {
        options = List.copyOf(options);
    }

    @Override
    public String toString() {
        return "FormRow[]";
    }
}
