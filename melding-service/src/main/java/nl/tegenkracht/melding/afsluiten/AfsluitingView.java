package nl.tegenkracht.melding.afsluiten;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.melding.dossier.Categorie;
import nl.tegenkracht.melding.dossier.ClosingAct;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.MeldingState;
import nl.tegenkracht.melding.dossier.Role;

/**
 * The end of a melding as someone with access sees it.
 *
 * @param melding  the state
 * @param lezer    as whom the reader looks
 * @param brieven  the afsluitbrieven, newest first
 * @param nawoorden what the melder said later, newest first
 * @param keuzes   what the vertrouwenspersoon can register
 */
public record AfsluitingView(Melding melding, Role lezer, List<Afsluitbrief> brieven, List<Nagekomen> nawoorden,
        ClosingOptions keuzes) {

    /**
     * What the melder said later.
     *
     * @param op    when, UTC
     * @param tekst what it says
     */
    public record Nagekomen(Instant op, String tekst) {

        @Override
        public String toString() {
            return "Nagekomen[]";
        }
    }

    /**
     * An afsluitbrief that has been read.
     *
     * @param op           when it was given, UTC
     * @param van          name of who wrote it, or {@code null} of who is no longer benoemd
     * @param tekst        what it says
     * @param categorieen  what it was about, as registered
     * @param interventies what was done
     * @param resultaat    how it ended
     */
    public record Afsluitbrief(Instant op, String van, String tekst, List<Categorie> categorieen,
            List<ClosingCode> interventies, ClosingCode resultaat) {

        /** What it was about, in one line. */
        public String onderwerpen(Language language) {
            return Categorie.names(categorieen, language);
        }

        /** What was done, in one line. */
        public String gedaan(Language language) {
            return interventies.stream().map(one -> one.naam().in(language)).collect(Collectors.joining("; "));
        }

        @Override
        public String toString() {
            return "Afsluitbrief[]";
        }
    }

    public boolean isOpen() {
        return melding.staat().isOpen();
    }

    public boolean isAfgesloten() {
        return melding.staat() == MeldingState.AFGESLOTEN;
    }

    /** Whether the melder ended it and the confirmation is still to come. */
    public boolean isBeeindigd() {
        return melding.staat() == MeldingState.BEEINDIGD;
    }

    /** Whether nothing was written since the melder reopened it. */
    public boolean isHeropend() {
        return melding.afsluiting().last(ClosingAct.HEROPEND)
                .filter(step -> step.berichten() == melding.berichten().size()).isPresent();
    }

    /** What happened last, for the title of the page; {@code null} if the melding simply goes on. */
    public Text titel() {
        var forMelder = lezer == Role.MELDER;
        if (isAfgesloten()) {
            return Text.of(forMelder ? "melding.closing.closed.title" : "melding.closing.closed.title.other");
        }
        if (isBeeindigd()) {
            return Text.of(forMelder ? "melding.closing.ended.title" : "melding.closing.ended.title.other");
        }
        if (isHeropend()) {
            return Text.of(forMelder ? "melding.closing.reopened.title" : "melding.closing.reopened.title.other");
        }
        return null;
    }

    @Override
    public String toString() {
        return "AfsluitingView[]";
    }
}
