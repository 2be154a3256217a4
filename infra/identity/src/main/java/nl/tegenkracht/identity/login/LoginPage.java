package nl.tegenkracht.identity.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.tegenkracht.contracts.Landscape;
import nl.tegenkracht.identity.person.Persons;
import nl.tegenkracht.identity.person.Person;
import nl.tegenkracht.identity.access.LandscapeSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The login page, with the test persons to choose from. */
@Controller
public class LoginPage {

    /** Address of the page and of its form. */
    public static final String ADDRESS = "/inloggen";
    /** Name of the field with the account. */
    public static final String ACCOUNT = "account";

    private final Map<String, List<Person>> personsByDomain;

    LoginPage(Persons persons, LandscapeSource landscapeSource) {
        var landscape = landscapeSource.current();
        personsByDomain = persons.all().stream().collect(Collectors
                .groupingBy(person -> domainName(person, landscape), LinkedHashMap::new, Collectors.toList()));
    }

    @GetMapping(ADDRESS)
    String login(HttpServletRequest request, Model model) {
        var session = request.getSession(false);
        model.addAttribute("personenPerDomein", personsByDomain);
        model.addAttribute("mislukt", request.getParameter("mislukt") != null);
        model.addAttribute("verlopen", request.getParameter("verlopen") != null);
        model.addAttribute("gekozen",
                session == null ? null : session.getAttribute(LoginFailureHandler.CHOSEN_ACCOUNT));
        return "inloggen";
    }

    private static String domainName(Person person, Landscape landscape) {
        return landscape.domain(person.domein()).map(Landscape.DomainEntry::naam).orElse(person.domein().value());
    }
}
