package nl.tegenkracht.gateway.office;

import java.util.List;
import nl.tegenkracht.gateway.content.Zin;

/**
 * An ambt or a role, as its page explains it under these names.
 *
 * @param id   code: of the role in the token, or of the ambt with the functie
 * @param naam what it is called
 * @param waarvoor what it is for, by the text that says so
 * @param hier what can be done here
 * @param niet what cannot be seen here, and why
 * @param nog  what is still to come
 */
record Office(String id, String naam, List<Zin> waarvoor, List<Zin> hier, List<Zin> niet, List<Zin> nog) {

    Office {
        waarvoor = List.copyOf(waarvoor);
        hier = List.copyOf(hier);
        niet = List.copyOf(niet);
        nog = List.copyOf(nog);
    }

    /** What {@code ambten.json} holds. */
    record OfficeFile(List<Office> ambten) {}
}
