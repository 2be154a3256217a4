package nl.tegenkracht.melding.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The acts that were proposed in a melding. Nothing of it ever goes: that somebody consented, refused or took it back
 * stays known with its moment.
 *
 * @param lijst oldest first
 */
public record Voorstellen(List<Voorstel> lijst) {

    /** Of a melding in which nothing was proposed. */
    static final Voorstellen NONE = new Voorstellen(List.of());

    public Voorstellen {
        lijst = List.copyOf(lijst);
    }

    public Optional<Voorstel> byId(String id) {
        return lijst.stream().filter(voorstel -> voorstel.id().equals(id)).findFirst();
    }

    /** How many lines it has in the dossier. */
    int size() {
        return lijst.stream().mapToInt(voorstel -> 1 + voorstel.stappen().size()).sum();
    }

    Voorstellen with(Voorstel added) {
        var list = new ArrayList<>(lijst);
        list.add(added);
        return new Voorstellen(list);
    }

    Voorstellen replace(Voorstel changed) {
        return new Voorstellen(lijst.stream()
                .map(voorstel -> voorstel.id().equals(changed.id()) ? changed : voorstel).toList());
    }
}
