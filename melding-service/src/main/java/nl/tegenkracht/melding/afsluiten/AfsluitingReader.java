package nl.tegenkracht.melding.afsluiten;

import java.util.List;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.melding.afsluiten.AfsluitingView.Afsluitbrief;
import nl.tegenkracht.melding.afsluiten.AfsluitingView.Nagekomen;
import nl.tegenkracht.melding.content.DossierContent;
import nl.tegenkracht.melding.dossier.ClosingStep;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.Role;
import nl.tegenkracht.melding.melden.Categorieen;
import nl.tegenkracht.melding.vertrouwenspersoon.Vertrouwenspersonen;
import nl.tegenkracht.melding.vertrouwenspersoon.Vertrouwenspersoon;
import nl.tegenkracht.web.page.Option;
import org.springframework.stereotype.Component;

/** Reads the end of a melding: its afsluitbrieven, each reading in the audit trail, and what can be registered. */
@Component
public class AfsluitingReader {

    private final DossierContent content;
    private final Vertrouwenspersonen vertrouwenspersonen;
    private final Categorieen categorieen;
    private final ClosingCodes codes;

    AfsluitingReader(DossierContent content, Vertrouwenspersonen vertrouwenspersonen, Categorieen categorieen,
            ClosingCodes codes) {
        this.content = content;
        this.vertrouwenspersonen = vertrouwenspersonen;
        this.categorieen = categorieen;
        this.codes = codes;
    }

    public AfsluitingView view(Dossier<Melding> dossier, Language language, Caller reader) {
        var lezer = Role.of(dossier.roleOf(reader).orElseThrow());
        return new AfsluitingView(dossier.state(), lezer, brieven(dossier, reader), nawoorden(dossier, reader),
                options(language));
    }

    /** The afsluitbrieven, newest first. */
    public List<Afsluitbrief> brieven(Dossier<Melding> dossier, Caller reader) {
        return dossier.state().afsluiting().afgesloten().stream().map(step -> brief(dossier, step, reader)).toList();
    }

    /** What the melder said later, newest first. */
    public List<Nagekomen> nawoorden(Dossier<Melding> dossier, Caller reader) {
        return dossier.state().nawoorden().reversed().stream()
                .map(one -> new Nagekomen(one.op(), content.nawoord(dossier, one, reader))).toList();
    }

    private Afsluitbrief brief(Dossier<Melding> dossier, ClosingStep step, Caller reader) {
        var registratie = step.registratie();
        return new Afsluitbrief(step.op(),
                vertrouwenspersonen.byPseudonym(step.van()).map(Vertrouwenspersoon::naam).orElse(null),
                content.closingText(dossier, step, reader), categorieen.of(registratie.categorieen()),
                registratie.interventies().stream().map(codes::interventie).toList(),
                codes.resultaat(registratie.resultaat()));
    }

    private ClosingOptions options(Language language) {
        return new ClosingOptions(categorieen.registrable().stream()
                .map(one -> new Option(one.code(), one.naam().in(language), null)).toList(),
                options(codes.interventies(), language), options(codes.resultaten(), language));
    }

    private static List<Option> options(List<ClosingCode> list, Language language) {
        return list.stream().map(one -> new Option(one.code(), one.naam().in(language), null)).toList();
    }
}
