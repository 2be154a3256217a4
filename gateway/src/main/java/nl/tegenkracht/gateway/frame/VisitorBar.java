package nl.tegenkracht.gateway.frame;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.gateway.response.PageRenderer;
import nl.tegenkracht.portal.language.RequestLanguage;
import nl.tegenkracht.portal.language.TextSource;
import org.springframework.stereotype.Component;

/**
 * The bar at the top of every page, with menu and name (record 0324). Made once for a person and a place; only the time
 * until which they stay logged in is filled in for each page.
 */
@Component
public class VisitorBar {

    private static final String REST = "@@rest@@";
    private static final String END = "@@end@@";
    private static final String NOW = "@@now@@";
    private static final int ERROR = 400;

    private final Visitors visitors;
    private final PageRenderer pageRenderer;
    private final TextSource texts;
    private final Clock clock;
    private final Cache<Bar, String> made = Caffeine.newBuilder().expireAfterAccess(Duration.ofMinutes(10))
            .maximumSize(2_000).build();

    VisitorBar(Visitors visitors, PageRenderer pageRenderer, TextSource texts, Clock clock) {
        this.visitors = visitors;
        this.pageRenderer = pageRenderer;
        this.texts = texts;
        this.clock = clock;
    }

    private record Bar(Visitor visitor, String place, Language language) {}

    /** What stands at the top of the page that answers this request. */
    public String of(HttpServletRequest request, int status) {
        var known = visitors.of(request, status >= ERROR);
        var language = RequestLanguage.of(request);
        var now = clock.instant();
        var html = made.get(new Bar(known.visitor(), place(request, known.visitor(), status), language), this::make)
                .replace(NOW, texts.in(language).moment(now));
        if (known.until() == null) {
            return html;
        }
        var rest = Math.max(0, Duration.between(now, known.until()).toSeconds());
        return html.replace(REST, Long.toString(rest)).replace(END, texts.in(language).moment(known.until()));
    }

    private String make(Bar bar) {
        var model = new HashMap<>(bar.visitor().model());
        model.put("hier", bar.place());
        model.put("nu", NOW);
        if (bar.visitor() instanceof Visitor.LoggedIn) {
            model.put("rest", REST);
            model.put("einde", END);
        }
        return pageRenderer.render("portaal/balk", model, bar.language());
    }

    /** Which item of the menu this is. An error is nowhere: every 404 is the same for who gets it. */
    private static String place(HttpServletRequest request, Visitor visitor, int status) {
        if (status >= ERROR) {
            return "";
        }
        var parts = request.getRequestURI().split("/", 5);
        if (parts.length < 2) {
            return "";
        }
        if (parts.length == 2 || parts[1].equals("werk")) {
            return parts[1].isEmpty() ? "wegwijzer" : parts[1];
        }
        boolean elsewhere = visitor instanceof Visitor.LoggedIn person && !parts[1].equals(person.domain());
        boolean dossiers = parts[2].equals("melding") || parts[2].equals("klacht");
        boolean workList = parts.length > 3 && parts[3].equals("werk");
        return dossiers && (elsewhere || workList) ? "werk" : parts[2];
    }
}
