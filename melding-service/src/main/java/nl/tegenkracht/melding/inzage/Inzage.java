package nl.tegenkracht.melding.inzage;

import java.util.ArrayList;
import java.util.List;
import nl.tegenkracht.melding.content.DossierContent;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.Role;
import nl.tegenkracht.melding.gesprek.GesprekPage;
import nl.tegenkracht.melding.gesprek.GesprekReader;
import nl.tegenkracht.melding.gesprek.GesprekRequest;
import nl.tegenkracht.melding.melden.Categorieen;
import nl.tegenkracht.melding.vertrouwenspersoon.Vertrouwenspersonen;
import nl.tegenkracht.melding.vertrouwenspersoon.Vertrouwenspersoon;
import nl.tegenkracht.starter.dossier.Dossier;
import nl.tegenkracht.starter.dossier.Dossiers;
import nl.tegenkracht.starter.page.Option;
import nl.tegenkracht.starter.security.Caller;
import org.springframework.stereotype.Component;

/** Reads a melding for whoever has been given access to it by name. */
@Component
class Inzage {

    private static final String NO_LONGER_BENOEMD = "Een vertrouwenspersoon die niet meer benoemd is";

    private final Dossiers<Melding> dossiers;
    private final DossierContent content;
    private final GesprekReader gesprekReader;
    private final Categorieen categorieen;
    private final Vertrouwenspersonen vertrouwenspersonen;

    Inzage(Dossiers<Melding> dossiers, DossierContent content, GesprekReader gesprekReader, Categorieen categorieen,
            Vertrouwenspersonen vertrouwenspersonen) {
        this.dossiers = dossiers;
        this.content = content;
        this.gesprekReader = gesprekReader;
        this.categorieen = categorieen;
        this.vertrouwenspersonen = vertrouwenspersonen;
    }

    Dossier<Melding> get(String id, Caller caller) {
        return dossiers.get(id, caller);
    }

    /** The melding without the gesprek. */
    MeldingView view(Dossier<Melding> dossier, Caller caller) {
        var melding = dossier.state();
        return new MeldingView(dossier.id(), dossier.version(), role(dossier, caller), melding,
                categorieen.name(melding.categorie()), content.relaas(dossier, caller),
                vertrouwenspersonen.byPseudonym(melding.vertrouwenspersoon()).orElse(null), earlierReaders(melding));
    }

    /** A page of the gesprek. */
    GesprekPage gesprek(Dossier<Melding> dossier, GesprekRequest request, Caller caller) {
        return gesprekReader.read(dossier, request, caller);
    }

    /** The berichten of a page, with the names as this reader sees them. */
    List<MeldingView.BerichtView> berichten(GesprekPage page, MeldingView view) {
        return page.berichten().stream().map(bericht -> new MeldingView.BerichtView(
                bericht.own() ? "U" : sender(bericht, view), bericht.at(), bericht.text(), bericht.own()))
                .toList();
    }

    /** Whom the melder can choose instead of the current vertrouwenspersoon. */
    List<Option> others(MeldingView view, Caller caller) {
        return vertrouwenspersonen.selectableBy(caller, view.relaas().betrokken()).stream()
                .filter(vertrouwenspersoon -> !vertrouwenspersoon.equals(view.vertrouwenspersoon()))
                .map(Vertrouwenspersoon::option).toList();
    }

    private String sender(GesprekPage.ReadBericht bericht, MeldingView view) {
        return bericht.sender() == Role.MELDER ? view.aanspreking() : name(bericht.pseudonym());
    }

    private List<ReadAccess> earlierReaders(Melding melding) {
        var earlierReaders = new ArrayList<ReadAccess>();
        var toewijzingen = melding.toewijzingen();
        for (var i = 1; i < toewijzingen.size(); i++) {
            var previous = toewijzingen.get(i - 1);
            earlierReaders.add(new ReadAccess(name(previous.aan()), null, toewijzingen.get(i).op()));
        }
        return earlierReaders;
    }

    private String name(String pseudonym) {
        return vertrouwenspersonen.byPseudonym(pseudonym).map(Vertrouwenspersoon::naam).orElse(NO_LONGER_BENOEMD);
    }

    private static Role role(Dossier<Melding> dossier, Caller caller) {
        return dossier.roleOf(caller).map(Role::of).orElseThrow();
    }
}
