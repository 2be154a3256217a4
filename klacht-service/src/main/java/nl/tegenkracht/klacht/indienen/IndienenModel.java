package nl.tegenkracht.klacht.indienen;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.contracts.Regelset.Concept;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.klacht.bevindingen.FilingPeriod;
import nl.tegenkracht.klacht.commissie.Commissie;
import nl.tegenkracht.klacht.dossier.Geldend;
import nl.tegenkracht.klacht.page.CategorieOptions;
import nl.tegenkracht.klacht.page.RuleReferences;
import nl.tegenkracht.klacht.regels.RegelsRepository;
import nl.tegenkracht.web.page.FilledForm;
import nl.tegenkracht.terms.TermijnCalculator;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What the pages of a new klaagschrift know. */
@Component
class IndienenModel {

    private static final String ID = "id";
    /** That the klager has seen the check: from then on a question leads back to it. */
    private static final String CHECKED = "nagekeken";
    private static final Set<String> TRAVELS = Stream.concat(Vraag.allFields().stream(), Stream.of(ID, CHECKED))
            .collect(Collectors.toUnmodifiableSet());

    private final Commissie commissie;
    private final RegelsRepository regelsRepository;
    private final FilingPeriod period;
    private final LegalClock clock;

    IndienenModel(Commissie commissie, RegelsRepository regelsRepository, TermijnCalculator calculator,
            LegalClock clock) {
        this.commissie = commissie;
        this.regelsRepository = regelsRepository;
        this.period = new FilingPeriod(calculator);
        this.clock = clock;
    }

    /** What was answered of what was sent, and nothing of how it was sent. */
    static MultiValueMap<String, String> answers(MultiValueMap<String, String> sent) {
        var answers = new LinkedMultiValueMap<>(sent);
        answers.keySet().retainAll(TRAVELS);
        return answers;
    }

    /** The same answers, to be sent as another klacht. */
    static FilledForm asNewForm(FilledForm form) {
        var answers = new LinkedMultiValueMap<>(kept(form));
        answers.set(ID, Id.random());
        return FilledForm.of(answers);
    }

    /** The same, to keep. */
    static Map<String, List<String>> kept(FilledForm form) {
        return form.velden().stream().collect(Collectors.groupingBy(Map.Entry::getKey,
                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    Vragen vragen(FilledForm form, Caller caller) {
        var grounds = regelsRepository.inForceOn(clock.today()).map(Geldend::regelset)
                .filter(regelset -> !regelset.discriminatiegronden().isEmpty()).isPresent();
        return Vragen.of(form, grounds, !commissie.others(caller).isEmpty());
    }

    Map<String, Object> of(Vraag page, FilledForm form, Map<String, ?> extra, Caller caller) {
        var today = clock.today();
        var geldend = regelsRepository.inForceOn(today);
        var regelset = geldend.map(Geldend::regelset);
        var vragen = vragen(form, caller);
        var model = new HashMap<String, Object>(extra);
        model.put("formulier", form);
        model.put("vraag", page);
        model.put("nummer", vragen.number(page));
        model.put("aantal", vragen.questions().size());
        model.put("velden", travelling(form, page));
        model.put(CHECKED, form.heeft(CHECKED, "ja"));
        model.put("vooraf", IndienenNotice.of(geldend, caller.hoedanigheid()));
        model.put("regels", RuleReferences.of(geldend));
        model.put("eis", regelset.flatMap(known -> artikel(known, page)).orElse(null));
        model.put("grens", regelset.flatMap(known -> period.firstDay(known, today)).orElse(null));
        model.put("vandaag", today);
        model.put("categorieen", regelset.map(CategorieOptions::of).orElse(List.of()));
        model.put("discriminatiegronden", regelset.map(CategorieOptions::discriminatiegronden).orElse(List.of()));
        model.put("commissie", commissie.others(caller));
        return model;
    }

    /** Before filing the klager reads what was written, and what stands out. The fields go along, and nothing is kept. */
    Map<String, Object> check(FilledForm form, Preview preview, Map<String, ?> extra, Caller caller) {
        var model = new HashMap<String, Object>(extra);
        model.put("formulier", form);
        model.put("velden", travelling(form, Vraag.NAKIJKEN));
        model.put("vragen", vragen(form, caller).questions());
        model.put("beeld", preview);
        model.put("regels", RuleReferences.of(preview.geldend()));
        model.put("betrokkenen", commissie.others(caller).stream()
                .filter(one -> form.heeft("betrokken", one.waarde())).toList());
        return model;
    }

    /** What was answered on other pages goes along unseen. */
    private static List<Map.Entry<String, String>> travelling(FilledForm form, Vraag page) {
        return form.velden().stream().filter(field -> !field.getKey().equals(ID)
                && !page.fields().contains(field.getKey()) && !field.getKey().equals(CHECKED)).toList();
    }

    private static Optional<String> artikel(Regelset regelset, Vraag page) {
        return regelset.eisen().stream().filter(eis -> eis.code().equals(page.requirement())).map(Concept::artikel)
                .findFirst();
    }
}
