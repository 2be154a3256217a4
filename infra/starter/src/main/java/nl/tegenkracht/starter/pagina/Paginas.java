package nl.tegenkracht.starter.pagina;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.starter.weigering.OngeldigeInvoer.Veldfout;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Antwoorden op formulieren. */
public final class Paginas {

    private Paginas() {
    }

    /** Na een geslaagd formulier: 303, zodat herladen niets nog eens verstuurt. */
    public static ModelAndView naar(String adres) {
        var verder = new RedirectView(adres);
        verder.setStatusCode(HttpStatus.SEE_OTHER);
        verder.setExposeModelAttributes(false);
        verder.setExpandUriTemplateVariables(false);
        return new ModelAndView(verder);
    }

    /** Een pagina met deze status. */
    public static ModelAndView pagina(String naam, Map<String, ?> model, HttpStatusCode status) {
        var pagina = new ModelAndView(naam, model);
        pagina.setStatus(status);
        return pagina;
    }

    /** Fouten per veld; de eerste per veld telt. */
    public static Map<String, String> fouten(List<Veldfout> fouten) {
        var perVeld = new LinkedHashMap<String, String>();
        fouten.forEach(fout -> perVeld.putIfAbsent(fout.veld(), fout.melding()));
        return perVeld;
    }
}
