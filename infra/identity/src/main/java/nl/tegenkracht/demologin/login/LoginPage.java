package nl.tegenkracht.demologin.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.tegenkracht.contracts.Landscape;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.demologin.person.InventedPerson;
import nl.tegenkracht.demologin.person.Persons;
import nl.tegenkracht.identity.access.LandscapeSource;
import nl.tegenkracht.identity.client.Clients;
import nl.tegenkracht.portal.language.RequestLanguage;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** The login page, with the invented people to choose from. */
@Controller
public class LoginPage {

    /** Address of the page and of its form. */
    public static final String ADDRESS = "/inloggen";
    /** Name of the field with the account. */
    public static final String ACCOUNT = "account";

    /** Name of the field and the parameter with the language that was chosen on this page. */
    static final String LANGUAGE = "taal";

    private static final List<String> REASONS = List.of("mislukt", "verlopen", "druk");

    private final Map<String, List<InventedPerson>> personsByDomain;
    private final LoginReturn loginReturn;
    private final Clients clients;

    LoginPage(Persons persons, LandscapeSource landscapeSource, LoginReturn loginReturn, Clients clients) {
        this.loginReturn = loginReturn;
        this.clients = clients;
        var landscape = landscapeSource.current();
        personsByDomain = persons.listed().stream().collect(Collectors
                .groupingBy(person -> domainName(person, landscape), LinkedHashMap::new, Collectors.toList()));
    }

    @GetMapping(ADDRESS)
    String login(HttpServletRequest request, Model model) {
        RequestLanguage.choose(request, language(request));
        model.addAttribute("personenPerDomein", personsByDomain);
        model.addAttribute(LANGUAGE, Language.parse(request.getParameter(LANGUAGE)).map(Language::code).orElse(null));
        REASONS.forEach(reason -> model.addAttribute(reason, request.getParameter(reason) != null));
        model.addAttribute("gekozen",
                LoginCookies.get(request, LoginFailureHandler.CHOSEN_ACCOUNT).orElse(null));
        model.addAttribute("waarvoor", client(request).map(RegisteredClient::getClientName).orElse("Tegenkracht"));
        return "inloggen";
    }

    /** What was chosen here, else what the client asks for ({@code ui_locales} of OpenID), else what the browser does. */
    private Language language(HttpServletRequest request) {
        return Language.parse(request.getParameter(LANGUAGE))
                .or(() -> asked(request, "ui_locales")
                        .map(tags -> Language.preferred(tags.replaceAll("[ +]|%20", ","))))
                .orElseGet(() -> RequestLanguage.of(request));
    }

    /** For whom someone logs in: the client of the login request, if it is one of ours. */
    private Optional<RegisteredClient> client(HttpServletRequest request) {
        return asked(request, OAuth2ParameterNames.CLIENT_ID).map(clients::findByClientId);
    }

    private Optional<String> asked(HttpServletRequest request, String parameter) {
        return loginReturn.query(request).map(query -> UriComponentsBuilder.newInstance().query(query).build()
                .getQueryParams().getFirst(parameter));
    }

    private static String domainName(InventedPerson person, Landscape landscape) {
        return landscape.domain(person.domein()).map(Landscape.DomainEntry::naam).orElse(person.domein().value());
    }
}
