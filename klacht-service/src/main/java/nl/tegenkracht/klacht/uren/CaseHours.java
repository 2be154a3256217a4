package nl.tegenkracht.klacht.uren;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.klacht.dossier.Uurregel;
import nl.tegenkracht.klacht.procedure.state.Participant;

/**
 * Hours added up; sums are computed, never typed (D-11).
 *
 * @param plaatsen per place that occurs
 * @param eigen    the lines of the reader, the one written down last first
 */
record CaseHours(List<PlaceHours> plaatsen, List<Uurregel> eigen) {

    /** Of who sat in one place, together: what each of them spent is not shown. */
    record PlaceHours(Participant als, int minuten) {

        public Text naam() {
            return Text.of("klacht.role." + als.code());
        }
    }

    static CaseHours of(Collection<Uurregel> regels, String reader) {
        return new CaseHours(Stream.of(Participant.SECRETARIS, Participant.VOORZITTER, Participant.LID)
                .map(as -> new PlaceHours(as,
                        regels.stream().filter(one -> one.als() == as).mapToInt(Uurregel::minuten).sum()))
                .filter(som -> som.minuten() > 0).toList(),
                List.copyOf(regels).reversed().stream().filter(one -> one.door().equals(reader)).toList());
    }

    public int minuten() {
        return plaatsen.stream().mapToInt(PlaceHours::minuten).sum();
    }
}
