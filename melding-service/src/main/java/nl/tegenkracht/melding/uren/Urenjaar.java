package nl.tegenkracht.melding.uren;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.melding.dossier.Kant;
import nl.tegenkracht.melding.dossier.Urenregel;
import nl.tegenkracht.melding.dossier.Urenstaat;
import nl.tegenkracht.melding.dossier.Werkzaamheid;

/**
 * The hours of one year by activity and by side. Sums are computed, never typed (D-11).
 *
 * @param jaar      the year
 * @param soorten   per activity that occurs, over all sides together
 * @param kanten    per side that occurs, over all activities together
 * @param sessies   the sessions for voorlichting, the last first
 * @param regels    every line, the one written down last first
 */
record Urenjaar(int jaar, List<Som> soorten, List<Som> kanten, List<Urenregel> sessies, List<Regel> regels) {

    /**
     * Of one activity or one side.
     *
     * @param code    of that activity or side
     * @param naam    what it is called
     * @param aantal  how many lines
     * @param minuten how long all of them took
     */
    record Som(String code, Text naam, int aantal, int minuten) {}

    /** A line with the names of its activity and its side. */
    record Regel(Urenregel regel, Text soort, Text kant) {}

    static Urenjaar of(Urenstaat staat) {
        var regels = staat.regels();
        return new Urenjaar(staat.jaar(),
                sums(regels, Stream.of(Werkzaamheid.values()).map(
                        one -> new Part(one.code(), soort(one), regel -> regel.soort() == one))),
                sums(regels, Stream.of(Kant.values()).map(
                        one -> new Part(one.code(), kant(one), regel -> regel.kant() == one))),
                regels.reversed().stream().filter(regel -> regel.soort() == Werkzaamheid.VOORLICHTING).toList(),
                regels.reversed().stream().map(regel -> new Regel(regel, soort(regel.soort()), kant(regel.kant())))
                        .toList());
    }

    private record Part(String code, Text naam, Predicate<Urenregel> has) {}

    private static List<Som> sums(List<Urenregel> regels, Stream<Part> parts) {
        return parts.map(part -> {
            var of = regels.stream().filter(part.has()).toList();
            return new Som(part.code(), part.naam(), of.size(), of.stream().mapToInt(Urenregel::minuten).sum());
        }).filter(som -> som.aantal() > 0).toList();
    }

    static Text soort(Werkzaamheid soort) {
        return Text.of("melding.hours.kind." + soort.code());
    }

    static Text kant(Kant kant) {
        return Text.of("melding.hours.side." + kant.code());
    }

    public int minuten() {
        return kanten.stream().mapToInt(Som::minuten).sum();
    }

    /** How many people the sessions reached together. */
    public int bereikt() {
        return sessies.stream().mapToInt(Urenregel::aanwezig).sum();
    }
}
