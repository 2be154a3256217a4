package nl.tegenkracht.klacht.inzage;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.klacht.dossier.Geldend;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.klacht.dossier.KlachtState;
import nl.tegenkracht.klacht.dossier.Standing;
import nl.tegenkracht.klacht.handelen.Handelen;
import nl.tegenkracht.klacht.handelen.PossibleActs;
import nl.tegenkracht.klacht.handelen.ProcedureReader;
import nl.tegenkracht.klacht.handelen.ProcedureView;
import nl.tegenkracht.klacht.inzage.CaseView.CasePart;
import nl.tegenkracht.klacht.inzage.CaseView.CaseTerm;
import nl.tegenkracht.klacht.procedure.act.ActKind;
import nl.tegenkracht.klacht.procedure.state.Actor;
import nl.tegenkracht.klacht.procedure.state.Stage;
import nl.tegenkracht.klacht.regels.RegelsRepository;
import nl.tegenkracht.terms.TermijnCalculator;
import org.springframework.stereotype.Component;

/** Reads where the procedure stands for one reader, for the page of the klacht. */
@Component
class CaseReader {

    /** Code of the termijn in which the bevoegd gezag decides. */
    static final String DECISION = "beslissing";

    /** What the page of the klacht has a form of its own for. */
    private static final Set<ActKind> ON_THE_PAGE = EnumSet.of(ActKind.VUL_AAN, ActKind.TREK_IN);

    private final ProcedureReader reader;
    private final Handelen handelen;
    private final RegelsRepository regels;
    private final TermSentences sentences;
    private final LegalClock clock;

    CaseReader(ProcedureReader reader, Handelen handelen, RegelsRepository regels, TermijnCalculator calculator,
            LegalClock clock) {
        this.reader = reader;
        this.handelen = handelen;
        this.regels = regels;
        this.sentences = new TermSentences(calculator);
        this.clock = clock;
    }

    CaseView view(Dossier<Klacht> dossier, Caller caller) {
        var procedure = reader.view(dossier, caller);
        var acts = handelen.possible(dossier, caller);
        var rules = regels.forKlacht(dossier.state()).map(Geldend::regelset);
        var parts = procedure.parts().stream()
                .map(part -> new CasePart(part, words(dossier.state(), part, caller), of(acts, part.nr()),
                        terms(procedure, part.nr(), rules)))
                .toList();
        return new CaseView(procedure, of(acts, 0), parts, terms(procedure, 0, rules),
                acts.stream().anyMatch(one -> one.acts().contains(ActKind.TREK_IN)));
    }

    /** One vocabulary: before the commissie decided on a part, that of the klacht as a whole. */
    private static Text words(Klacht klacht, ProcedureView.Part part, Caller caller) {
        var reader = klacht.reader(caller.grantKeys()).orElseThrow();
        return state(klacht, part.stage(), reader).words(klacht.roleOf(reader)).tekst();
    }

    private static KlachtState state(Klacht klacht, Stage stage, Actor reader) {
        if (stage == null) {
            return KlachtState.BIJ_COMMISSIE;
        }
        return stage.isIntake() ? Standing.of(klacht, reader).staat() : KlachtState.of(stage);
    }

    private static List<ActKind> of(List<PossibleActs> acts, int track) {
        return acts.stream().filter(one -> one.track() == track).flatMap(one -> one.acts().stream())
                .filter(kind -> !ON_THE_PAGE.contains(kind) || track != 0 && kind == ActKind.TREK_IN).toList();
    }

    private List<CaseTerm> terms(ProcedureView procedure, int track, Optional<Regelset> rules) {
        return procedure.terms().stream().filter(term -> term.track() == track && term.runs())
                .map(term -> sentences.of(term, procedure.terms(), procedure.as(), rules.orElse(null), clock.today()))
                .distinct().toList();
    }
}
