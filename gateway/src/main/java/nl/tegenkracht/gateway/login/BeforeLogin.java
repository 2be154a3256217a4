package nl.tegenkracht.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.gateway.response.GatewayResponses;
import nl.tegenkracht.portal.language.RequestLanguage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page before a login: for what, and what somebody sees then. It reads that from the address alone, so that it says
 * nothing about what is there (record 0316).
 */
@Controller
class BeforeLogin {

    private static final String WORK = "werk";

    @GetMapping("/toegang")
    String page(@RequestParam(name = ReturnAddress.PARAMETER, required = false) String wanted,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        var destination = ReturnAddress.parse(wanted);
        response.setHeader("Vary", GatewayResponses.VARY);
        response.setHeader("Content-Language", RequestLanguage.of(request).code());
        model.addAttribute("doel", destination.map(BeforeLogin::purpose).orElse(WORK));
        model.addAttribute("verder", destination.map(ReturnAddress::loginAddress).orElse("/inloggen"));
        return "toegang";
    }

    /** The part of a key of its texts. */
    static String purpose(String destination) {
        var parts = destination.split("[?]", 2)[0].split("/");
        if (parts.length < 3) {
            return switch (destination) {
                case "melding" -> "melding-new";
                case "klacht" -> "klacht-new";
                case "meldingen" -> "melding";
                case "klachten" -> "klacht";
                case "beleid" -> "beleid";
                default -> WORK;
            };
        }
        var isNew = parts.length == 4 && parts[3].equals("nieuw");
        return ServiceName.parse(parts[2]).map(service -> switch (service) {
            case MELDING -> isNew ? "melding-new" : "melding";
            case KLACHT -> isNew ? "klacht-new" : "klacht";
            case BELEID -> "beleid";
            case RAPPORTAGE -> "rapportage";
        }).orElse(WORK);
    }
}
