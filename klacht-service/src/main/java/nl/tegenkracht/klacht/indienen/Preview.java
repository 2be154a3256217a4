package nl.tegenkracht.klacht.indienen;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.contracts.Regelset.Concept;
import nl.tegenkracht.klacht.bevindingen.Bevinding;
import nl.tegenkracht.klacht.dossier.Geldend;
import nl.tegenkracht.klacht.dossier.Klaagschrift;

/**
 * A klaagschrift as it would be filed, for the page on which the klager checks it. Its template reads it as it reads one
 * that was filed.
 *
 * @param klaagschrift what was filled in
 * @param geldend      the regels of today, as far as known
 * @param bevindingen  what stands out
 * @param uiterlijk    last day on which it can be filed in time (KR-2021 art. 10 lid 2), or {@code null} if not known
 */
record Preview(Klaagschrift klaagschrift, Optional<Geldend> geldend, List<Bevinding> bevindingen,
        LocalDate uiterlijk) {

    public boolean isKlager() {
        return true;
    }

    /** Names of the categorieën for codes. */
    public String categorieen(List<String> codes, Language language) {
        return names(codes, geldend.map(Geldend::regelset).map(Regelset::categorieen).orElse(List.of()), language);
    }

    /** Names of the gronden of discriminatie, likewise. */
    public String discriminatiegronden(List<String> codes, Language language) {
        return names(codes, geldend.map(Geldend::regelset).map(Regelset::discriminatiegronden).orElse(List.of()),
                language);
    }

    private static String names(List<String> codes, List<Concept> concepts, Language language) {
        return concepts.stream().filter(concept -> codes.contains(concept.code()))
                .map(concept -> concept.in(language).naam()).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return "Preview[]";
    }
}
