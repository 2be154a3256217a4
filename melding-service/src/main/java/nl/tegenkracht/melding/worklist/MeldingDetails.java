package nl.tegenkracht.melding.worklist;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.Dossiers;
import nl.tegenkracht.dossier.worklist.WorkDetails;
import nl.tegenkracht.melding.dossier.Categorie;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.Role;
import nl.tegenkracht.melding.melden.Categorieen;
import nl.tegenkracht.melding.vertrouwenspersoon.Vertrouwenspersonen;
import nl.tegenkracht.melding.vertrouwenspersoon.Vertrouwenspersoon;
import nl.tegenkracht.portal.language.TextSource;
import org.springframework.stereotype.Component;

/** In an overview a melder reads who has the melding, and a vertrouwenspersoon what it is about. */
@Component
class MeldingDetails implements WorkDetails {

    private final Dossiers<Melding> dossiers;
    private final Categorieen categorieen;
    private final Vertrouwenspersonen vertrouwenspersonen;
    private final TextSource texts;

    MeldingDetails(Dossiers<Melding> dossiers, Categorieen categorieen, Vertrouwenspersonen vertrouwenspersonen,
            TextSource texts) {
        this.dossiers = dossiers;
        this.categorieen = categorieen;
        this.vertrouwenspersonen = vertrouwenspersonen;
        this.texts = texts;
    }

    @Override
    public Map<String, WorkDetail> of(Collection<String> ids, Caller caller) {
        return dossiers.findAll(ids, caller).stream()
                .collect(Collectors.toMap(Dossier::id, dossier -> detail(dossier, caller)));
    }

    private WorkDetail detail(Dossier<Melding> dossier, Caller caller) {
        var melding = dossier.state();
        return Role.MELDER.isOf(dossier, caller)
                ? new WorkDetail(vertrouwenspersonen.byPseudonym(melding.vertrouwenspersoon())
                        .map(Vertrouwenspersoon::naam).orElse(null), null, null, null)
                : new WorkDetail(null,
                        Categorie.names(categorieen.of(melding.categorieen()), texts.here().language()), null, null);
    }
}
