package nl.tegenkracht.melding.voorstel;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.melding.content.DossierContent;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.MeldingSoort;
import nl.tegenkracht.melding.dossier.Voorstel;
import nl.tegenkracht.melding.dossier.VoorstelAct;
import nl.tegenkracht.melding.vertrouwenspersoon.Vertrouwenspersonen;
import nl.tegenkracht.melding.vertrouwenspersoon.Vertrouwenspersoon;
import nl.tegenkracht.melding.voorstel.VoorstelView.StepView;
import nl.tegenkracht.web.page.Option;
import org.springframework.stereotype.Component;

/** Reads what was proposed and answered, each reading in the audit trail, and what can be proposed. */
@Component
public class VoorstelReader {

    private static final String APPOINTMENT = "afspraak";

    private final DossierContent content;
    private final Vertrouwenspersonen vertrouwenspersonen;
    private final Handelingen handelingen;
    private final SocialeKaart kaart;

    VoorstelReader(DossierContent content, Vertrouwenspersonen vertrouwenspersonen, Handelingen handelingen,
            SocialeKaart kaart) {
        this.content = content;
        this.vertrouwenspersonen = vertrouwenspersonen;
        this.handelingen = handelingen;
        this.kaart = kaart;
    }

    /** Everything that was proposed, the newest first. */
    public List<VoorstelView> all(Dossier<Melding> dossier, Caller reader) {
        return dossier.state().voorstellen().lijst().reversed().stream()
                .map(voorstel -> view(dossier, voorstel, reader)).toList();
    }

    /** The next appointment that both agreed on, today or later. */
    public Optional<VoorstelView> appointment(Dossier<Melding> dossier, LocalDate today, Caller reader) {
        var consent = dossier.state().consent();
        return dossier.state().voorstellen().lijst().stream().filter(one -> one.soort().equals(APPOINTMENT))
                .filter(one -> consent.isLive(one) && one.is(VoorstelAct.INGESTEMD))
                .map(one -> view(dossier, one, reader)).filter(one -> one.dag() != null && !one.dag().isBefore(today))
                .min(Comparator.comparing(VoorstelView::dag));
    }

    /** Whom a melder can be referred to, in this language. */
    public List<Option> helpers(Language language) {
        return kaart.all().stream().map(one -> new Option(one.code(), one.naam().in(language), null)).toList();
    }

    /** What can be proposed in this melding, in this language. */
    public List<Option> options(Melding melding, Language language) {
        return handelingen.all().stream()
                .filter(one -> one.onderling() || melding.soort() != MeldingSoort.ALLEEN_ADVIES)
                .map(one -> new Option(one.code(), one.naam().in(language), one.uitleg().in(language))).toList();
    }

    private VoorstelView view(Dossier<Melding> dossier, Voorstel voorstel, Caller reader) {
        var handeling = handelingen.of(voorstel.soort());
        return new VoorstelView(voorstel, handeling,
                vertrouwenspersonen.byPseudonym(voorstel.van()).map(Vertrouwenspersoon::naam).orElse(null),
                content.voorstel(dossier, voorstel, reader), dossier.state().consent().isLive(voorstel),
                voorstel.stappen().stream()
                        .map(step -> new StepView(step.soort(), step.op(), content.said(dossier, step, reader),
                                handeling.onderling()))
                        .toList());
    }
}
