package nl.tegenkracht.melding.inzage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.Dossiers;
import nl.tegenkracht.melding.content.DossierContent;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.Role;
import nl.tegenkracht.melding.dossier.Toewijzing;
import nl.tegenkracht.melding.gesprek.GesprekPage;
import nl.tegenkracht.melding.gesprek.GesprekReader;
import nl.tegenkracht.melding.gesprek.GesprekRequest;
import nl.tegenkracht.melding.melden.Categorieen;
import nl.tegenkracht.melding.verloop.Lezingen;
import nl.tegenkracht.melding.vertrouwenspersoon.Vertrouwenspersonen;
import nl.tegenkracht.melding.vertrouwenspersoon.Vertrouwenspersoon;
import nl.tegenkracht.portal.language.PageTexts;
import nl.tegenkracht.web.page.Option;
import org.springframework.stereotype.Component;

/** Reads a melding for whoever has been given access to it by name. */
@Component
class Inzage {

    private final Dossiers<Melding> dossiers;
    private final DossierContent content;
    private final GesprekReader gesprekReader;
    private final Categorieen categorieen;
    private final Vertrouwenspersonen vertrouwenspersonen;
    private final Lezingen lezingen;

    Inzage(Dossiers<Melding> dossiers, DossierContent content, GesprekReader gesprekReader, Categorieen categorieen,
            Vertrouwenspersonen vertrouwenspersonen, Lezingen lezingen) {
        this.dossiers = dossiers;
        this.content = content;
        this.gesprekReader = gesprekReader;
        this.categorieen = categorieen;
        this.vertrouwenspersonen = vertrouwenspersonen;
        this.lezingen = lezingen;
    }

    Dossier<Melding> get(String id, Caller caller) {
        return dossiers.get(id, caller);
    }

    /** The melding without the gesprek. */
    MeldingView view(Dossier<Melding> dossier, Caller caller) {
        var melding = dossier.state();
        lezingen.note(dossier, caller);
        return new MeldingView(dossier.id(), dossier.version(), Role.of(dossier, caller), melding,
                categorieen.of(melding.categorieen()), content.relaas(dossier, caller),
                vertrouwenspersonen.byPseudonym(melding.vertrouwenspersoon()).orElse(null), earlierReaders(melding));
    }

    /** A page of the gesprek. */
    GesprekPage gesprek(Dossier<Melding> dossier, GesprekRequest request, Caller caller) {
        return gesprekReader.read(dossier, request, caller);
    }

    /** The berichten of a page, with the names as this reader sees them. */
    List<MeldingView.BerichtView> berichten(GesprekPage page, MeldingView view, PageTexts texts) {
        return page.berichten().stream().map(bericht -> new MeldingView.BerichtView(sender(bericht, view, texts),
                bericht.at(), bericht.text(), bericht.own())).toList();
    }

    /** Whom the melder can choose instead of the current vertrouwenspersoon. */
    List<Option> others(MeldingView view, Caller caller, PageTexts texts) {
        var current = Optional.ofNullable(view.vertrouwenspersoon()).map(Vertrouwenspersoon::id);
        return vertrouwenspersonen.selectableBy(caller, view.relaas().betrokken()).stream()
                .filter(vertrouwenspersoon -> current.filter(vertrouwenspersoon.id()::equals).isEmpty())
                .filter(vertrouwenspersoon -> !view.melding().handover()
                        .isGivenBackBy(vertrouwenspersonen.pseudonym(vertrouwenspersoon.id())))
                .map(vertrouwenspersoon -> vertrouwenspersoon.choice(texts)).toList();
    }

    private String sender(GesprekPage.ReadBericht bericht, MeldingView view, PageTexts texts) {
        if (bericht.own()) {
            return texts.text("melding.gesprek.you");
        }
        if (bericht.sender() == Role.MELDER) {
            return view.relaas().naam().isBlank() ? texts.text("melding.gesprek.melder") : view.relaas().naam();
        }
        return name(bericht.pseudonym()).orElseGet(() -> texts.text("melding.vertrouwenspersoon.ended"));
    }

    private List<ReadAccess> earlierReaders(Melding melding) {
        var earlierReaders = new ArrayList<ReadAccess>();
        var toewijzingen = melding.toewijzingen();
        for (var i = 1; i < toewijzingen.size(); i++) {
            var previous = toewijzingen.get(i - 1);
            if (previous.aan().equals(Toewijzing.NIEMAND)) {
                continue;
            }
            earlierReaders.add(new ReadAccess(name(previous.aan()).orElse(null), toewijzingen.get(i).op()));
        }
        return earlierReaders;
    }

    private Optional<String> name(String pseudonym) {
        return vertrouwenspersonen.byPseudonym(pseudonym).map(Vertrouwenspersoon::naam);
    }
}
