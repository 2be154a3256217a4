package nl.tegenkracht.melding.inzage;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.melding.dossier.Categorie;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.Relaas;
import nl.tegenkracht.melding.dossier.Role;
import nl.tegenkracht.melding.page.StatusText;
import nl.tegenkracht.melding.vertrouwenspersoon.Vertrouwenspersoon;

/**
 * A melding as someone with access sees it.
 *
 * @param id                 the id
 * @param versie             for stale forms
 * @param rol                as whom the reader looks
 * @param melding            the state
 * @param categorieen        what it is about
 * @param relaas             what the melder wrote
 * @param vertrouwenspersoon who has the melding now, or {@code null} if no longer benoemd
 * @param eerdere            who could read the melding before
 */
record MeldingView(String id, long versie, Role rol, Melding melding, List<Categorie> categorieen, Relaas relaas,
        Vertrouwenspersoon vertrouwenspersoon, List<ReadAccess> eerdere) {

    /** A bericht with who wrote it, as the reader sees that. */
    record BerichtView(String van, Instant op, String tekst, boolean eigen) {

        @Override
        public String toString() {
            return "BerichtView[]";
        }
    }

    /** Whether the reader is the melder. */
    public boolean vanMelder() {
        return rol == Role.MELDER;
    }

    /** What it is about, in one line. */
    public String onderwerpen(Language language) {
        return Categorie.names(categorieen, language);
    }

    /** What the melder asks for, in words. */
    public Text soort() {
        return Text.of("melding.soort." + melding.soort().code());
    }

    public StatusText status() {
        return StatusText.of(melding, rol);
    }

    /**
     * Something of the melding that the melder can take along to a klacht.
     *
     * @param id     of its checkbox
     * @param veld   field of the form of the klacht
     * @param waarde what goes into that field
     * @param naam   what it is called
     * @param tekst  what it says
     */
    public record TakenAlong(String id, String veld, String waarde, Text naam, String tekst) {

        @Override
        public String toString() {
            return "TakenAlong[]";
        }
    }

    /** What the melder can take along to a klacht: each apart, and nothing by itself. */
    public List<TakenAlong> meeTeNemen(Language language) {
        var texts = Stream.of(new TakenAlong("verhaal", "gedrag", relaas.verhaal(), Text.of("melding.klacht.story"),
                relaas.verhaal()),
                new TakenAlong("waar", "waar", relaas.waar(), Text.of("melding.dossier.where"), relaas.waar()),
                new TakenAlong("wanneer", "wanneer", relaas.wanneer(), Text.of("melding.dossier.when"),
                        relaas.wanneer()));
        var topics = categorieen.stream().filter(one -> !one.code().equals("onbekend"))
                .map(one -> new TakenAlong("onderwerp-" + one.code(), "categorieen", one.code(),
                        Text.of("melding.dossier.topic"), one.naam().in(language)));
        return Stream.concat(texts.filter(one -> !one.waarde().isBlank()), topics).toList();
    }

    /** Whether nothing has happened yet since the receipt. */
    public boolean pasOntvangen() {
        return melding.berichten().isEmpty() && eerdere.isEmpty() && melding.afsluiting().stappen().isEmpty();
    }

    /** Whether the vertrouwenspersoon who has the melding now has written something. */
    public boolean beantwoord() {
        return melding.berichten().stream().anyMatch(bericht -> bericht.van().equals(melding.vertrouwenspersoon()));
    }

    /** Whether the reader is a vertrouwenspersoon who took over from another and has not written yet. */
    public boolean pasOvergenomen() {
        return !vanMelder() && !eerdere.isEmpty() && !beantwoord();
    }

    @Override
    public String toString() {
        return "MeldingView[]";
    }
}
