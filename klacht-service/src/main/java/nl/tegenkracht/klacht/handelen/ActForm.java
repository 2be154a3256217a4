package nl.tegenkracht.klacht.handelen;

import java.util.List;
import nl.tegenkracht.klacht.procedure.act.ActKind;

/**
 * What an act asks for, with what there is to choose from now.
 *
 * @param kind   the act
 * @param track  number of the part among those of who acts; 0 for the klacht as a whole
 * @param fields its fields, in this order
 */
public record ActForm(ActKind kind, int track, List<FormField> fields) {

    public ActForm {
        fields = List.copyOf(fields);
    }
}
