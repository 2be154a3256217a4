package nl.tegenkracht.gateway.worklist;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.gateway.office.OfficesOfSession;
import nl.tegenkracht.gateway.safetynet.KeptForms;
import nl.tegenkracht.gateway.session.Session;
import nl.tegenkracht.portal.language.RequestLanguage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Mijn werk (my work): all that waits for someone and all that is under way, from every domain they may enter. */
@Controller
class MijnWerk {

    private static final Map<String, String> LISTS = Map.of("meldingen", "melding", "klachten", "klacht",
            "signaleringen",
            "signalering");
    /** Of what waits, the longest first. */
    private static final int MOST_WAITING = 20;
    /** Of each of the others. */
    private static final int MOST = 8;
    private static final Comparator<Line> LONGEST_FIRST = Comparator.comparing(line -> line.item().since());

    private final WorkLists workLists;
    private final KeptForms keptForms;
    private final OfficesOfSession offices;

    MijnWerk(WorkLists workLists, KeptForms keptForms, OfficesOfSession offices) {
        this.workLists = workLists;
        this.keptForms = keptForms;
        this.offices = offices;
    }

    /** An item as the page shows it, under the names that the page uses. */
    record WorkRow(Text titel, String domein, Text staat, String toon, Instant sinds, LocalDate uiterlijk,
            Text dagen, int nieuw, String adres) {}

    /** A whole list as the page names it. */
    record ListRow(Text naam, String adres) {}

    @GetMapping("/werk")
    String workPage(HttpServletRequest request, Model model) {
        var session = (Session) request.getAttribute(Session.class.getName());
        var sources = workLists.forSession(session, RequestLanguage.of(request));
        boolean multipleDomains = sources.stream().map(source -> source.target().domain()).distinct().count() > 1;
        addRows(sources, multipleDomains, model);
        model.addAttribute("wachtTotaal", sum(sources, WorkSource.Listed::waiting));
        model.addAttribute("looptTotaal", sum(sources, listed -> listed.total() - listed.waiting()));
        model.addAttribute("lijsten", lists(sources, multipleDomains));
        model.addAttribute("stil", sources.stream().filter(WorkSource.Silent.class::isInstance)
                .map(source -> sourceName(source, multipleDomains)).toList());
        model.addAttribute("bewaard", keptForms.find(request, session.login().account()).size());
        model.addAttribute("heeftAmbt", offices.of(session).filter(own -> !own.isEmpty()).isPresent());
        model.addAttribute("naam", session.name());
        model.addAttribute("eigenDomein", session.login().ownDomain());
        return "werk";
    }

    /** No more than somebody can take in: the whole lists have the rest. */
    private static void addRows(List<WorkSource> sources, boolean multipleDomains, Model model) {
        var waiting = lines(sources, WorkItem::actionRequired, multipleDomains, LONGEST_FIRST).limit(MOST_WAITING)
                .toList();
        var news = lines(sources, WorkItem::isNews, multipleDomains, LONGEST_FIRST.reversed()).limit(MOST).toList();
        var underWay = lines(sources, WorkItem::isUnderWay, multipleDomains, LONGEST_FIRST).limit(MOST).toList();
        var over = lines(sources, WorkItem::isOver, multipleDomains, LONGEST_FIRST.reversed()).limit(MOST).toList();
        model.addAttribute("wacht", rows(waiting));
        model.addAttribute("nieuws", rows(news));
        model.addAttribute("loopt", rows(underWay));
        model.addAttribute("afgelopen", rows(over));
        model.addAttribute("wachtHier", count(Stream.of(waiting), true));
        model.addAttribute("looptHier", count(Stream.of(waiting, news, underWay, over), false));
    }

    /** An item, and the name of its domain if that is to be said. */
    private record Line(WorkItem item, String domainName) {}

    private static Stream<Line> lines(List<WorkSource> sources, Predicate<WorkItem> which, boolean multipleDomains,
            Comparator<Line> order) {
        return sources.stream().filter(WorkSource.Listed.class::isInstance).map(WorkSource.Listed.class::cast)
                .flatMap(listed -> listed.items().stream().filter(which)
                        .map(item -> new Line(item, multipleDomains ? listed.target().domainName() : null)))
                .sorted(order);
    }

    private static List<WorkRow> rows(List<Line> lines) {
        return lines.stream().map(line -> row(line.item(), line.domainName())).toList();
    }

    /** For how many dossiers these lines stand. */
    private static long count(Stream<List<Line>> lines, boolean waiting) {
        return lines.flatMap(List::stream).mapToLong(line -> line.item().count(waiting)).sum();
    }

    private static WorkRow row(WorkItem item, String domainName) {
        return new WorkRow(item.isFolded() ? folded(item) : HappeningText.of(item), domainName,
                item.isFolded() ? turns(item) : StateText.of(item), item.actionRequired() ? "active" : "neutral",
                item.since(), item.due(), daysLeft(item), item.unread(), item.link());
    }

    private static Text daysLeft(WorkItem item) {
        if (item.daysLeft() == null) {
            return null;
        }
        long days = item.daysLeft();
        return days == 0
                ? Text.of("gateway.work.due.today")
                : Text.counted(days > 0 ? "gateway.work.due.left" : "gateway.work.due.past", Math.abs(days));
    }

    private static Text folded(WorkItem item) {
        return Text.of("gateway.work.fold." + (HappeningText.KINDS.contains(item.kind()) ? item.kind() : "other"),
                item.count());
    }

    private static Text turns(WorkItem item) {
        return item.waiting() == 0
                ? Text.of("gateway.work.fold.none-waiting")
                : Text.of("gateway.work.fold.waiting", item.waiting());
    }

    private static long sum(List<WorkSource> sources, ToLongFunction<WorkSource.Listed> count) {
        return sources.stream().filter(WorkSource.Listed.class::isInstance).map(WorkSource.Listed.class::cast)
                .mapToLong(count).sum();
    }

    private static List<ListRow> lists(List<WorkSource> sources, boolean multipleDomains) {
        return sources.stream().filter(WorkSource.Listed.class::isInstance).map(WorkSource.Listed.class::cast)
                .flatMap(listed -> listed.lists().stream()
                        .map(list -> new ListRow(listName(list, listed, multipleDomains),
                                list.address() + "?volgorde=wacht-het-langst")))
                .toList();
    }

    private static Text listName(ListLink list, WorkSource.Listed listed, boolean multipleDomains) {
        Object what = list.name() == null ? serviceName(listed) : listName(list.name());
        return Text.of(list.own() ? "gateway.work.lists.own" : "gateway.work.lists.to-you",
                named(what, listed, multipleDomains), list.total());
    }

    /** The name of a list that this gateway does not know is the Dutch word that the service gives it. */
    private static Object listName(String name) {
        return LISTS.containsKey(name) ? Text.of("gateway.work.name." + LISTS.get(name)) : name;
    }

    private static Text sourceName(WorkSource source, boolean multipleDomains) {
        return multipleDomains
                ? Text.of("gateway.work.of-domain", serviceName(source), source.target().domainName())
                : serviceName(source);
    }

    private static Text serviceName(WorkSource source) {
        return Text.of("gateway.work.name." + source.target().service().code());
    }

    private static Object named(Object what, WorkSource source, boolean multipleDomains) {
        return multipleDomains ? Text.of("gateway.work.of-domain", what, source.target().domainName()) : what;
    }
}
