package nl.tegenkracht.gateway.worklist;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.gateway.safetynet.KeptForms;
import nl.tegenkracht.gateway.session.Session;
import nl.tegenkracht.portal.language.RequestLanguage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Mijn werk (my work): all that waits for someone and all that is under way, from every domain they may enter. */
@Controller
class MijnWerk {

    /** Codes that as a word do not tell how things stand. */
    private static final Map<String, String> CLEARER_TEXTS = Map.of("ingediend", "Ingediend, nog niet compleet",
            "regelset-nog-niet-bekend", "Ontvangen, regels nog niet bekend");

    private static final Map<String, String> SAME_PERSON = Map.of("melding", " meldingen van dezelfde melder", "klacht",
            " klachten van dezelfde klager");

    private final WorkLists workLists;
    private final KeptForms keptForms;

    MijnWerk(WorkLists workLists, KeptForms keptForms) {
        this.workLists = workLists;
        this.keptForms = keptForms;
    }

    /** An item as the page shows it, under the names that the page uses. */
    record WorkRow(String titel, String staat, Instant sinds, String adres, String domeinnaam) {}

    /** A whole list as the page names it. */
    record ListRow(String naam, String adres) {}

    @GetMapping("/werk")
    String workPage(HttpServletRequest request, Model model) {
        var session = (Session) request.getAttribute(Session.class.getName());
        var sources = workLists.forSession(session, RequestLanguage.of(request));
        boolean multipleDomains = sources.stream().map(source -> source.target().domain()).distinct().count() > 1;
        model.addAttribute("wacht", rows(sources, true, multipleDomains));
        model.addAttribute("loopt", rows(sources, false, multipleDomains));
        model.addAttribute("wachtHier", shown(sources, true));
        model.addAttribute("looptHier", shown(sources, false));
        model.addAttribute("wachtTotaal", sum(sources, WorkSource.Listed::waiting));
        model.addAttribute("looptTotaal", sum(sources, listed -> listed.total() - listed.waiting()));
        model.addAttribute("lijsten", lists(sources, multipleDomains));
        model.addAttribute("stil", sources.stream().filter(WorkSource.Silent.class::isInstance)
                .map(source -> sourceName(source, multipleDomains)).toList());
        model.addAttribute("bewaard", keptForms.find(request, session.login().account()).size());
        model.addAttribute("naam", session.name());
        model.addAttribute("domein", session.login().ownDomain());
        model.addAttribute("eigenDomein", session.login().ownDomain());
        model.addAttribute("beller", Map.of("hoedanigheid", ""));
        model.addAttribute("hier", "werk");
        return "werk";
    }

    private static List<WorkRow> rows(List<WorkSource> sources, boolean actionRequired, boolean multipleDomains) {
        return sources.stream().filter(WorkSource.Listed.class::isInstance).map(WorkSource.Listed.class::cast)
                .flatMap(listed -> listed.items().stream().filter(item -> item.actionRequired() == actionRequired)
                        .map(item -> row(item, multipleDomains ? listed.target().domainName() : null)))
                .sorted(Comparator.comparing(WorkRow::sinds)).toList();
    }

    private static WorkRow row(WorkItem item, String domainName) {
        return item.isFolded()
                ? new WorkRow(item.count() + SAME_PERSON.getOrDefault(item.kind(), " zaken van dezelfde persoon"),
                        item.waiting() == 0 ? "U bent niet aan zet" : "Bij " + item.waiting() + " bent u aan zet",
                        item.since(), item.link(), domainName)
                : new WorkRow(readable(item.kind()), readable(item.state()), item.since(), item.link(), domainName);
    }

    /** How many dossiers the lines of this page stand for. */
    private static long shown(List<WorkSource> sources, boolean waiting) {
        return sum(sources, listed -> listed.items().stream().mapToLong(item -> item.count(waiting)).sum());
    }

    private static long sum(List<WorkSource> sources, ToLongFunction<WorkSource.Listed> count) {
        return sources.stream().filter(WorkSource.Listed.class::isInstance).map(WorkSource.Listed.class::cast)
                .mapToLong(count).sum();
    }

    private static List<ListRow> lists(List<WorkSource> sources, boolean multipleDomains) {
        return sources.stream().filter(WorkSource.Listed.class::isInstance).map(WorkSource.Listed.class::cast)
                .flatMap(listed -> listed.lists().stream().map(list -> new ListRow(
                        "Alle %s%s (%d)".formatted(
                                named(list.name() == null ? serviceName(listed) : list.name(), listed, multipleDomains),
                                list.own() ? " van uzelf" : " aan u", list.total()),
                        list.address() + "?volgorde=wacht-het-langst")))
                .toList();
    }

    private static String sourceName(WorkSource source, boolean multipleDomains) {
        return named(serviceName(source), source, multipleDomains);
    }

    private static String serviceName(WorkSource source) {
        return source.target().service() == ServiceName.MELDING ? "meldingen" : "klachten";
    }

    private static String named(String what, WorkSource source, boolean multipleDomains) {
        return multipleDomains ? what + " van " + source.target().domainName() : what;
    }

    /** A code in plain letters; services choose codes that can be read as words. */
    private static String readable(String code) {
        if (CLEARER_TEXTS.containsKey(code)) {
            return CLEARER_TEXTS.get(code);
        }
        var words = code.replace('-', ' ').replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
