package nl.tegenkracht.starter.weigering;

import jakarta.servlet.http.HttpServletRequest;
import nl.tegenkracht.starter.audit.Auditlog;
import nl.tegenkracht.starter.berichten.NietVerzonden;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** Maakt van elke weigering en elke fout het antwoord van de matrix: een pagina of een problem detail. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class Weigeringsantwoorden {

    private static final Logger LOG = LoggerFactory.getLogger(Weigeringsantwoorden.class);

    private final Paginakader kader;

    Weigeringsantwoorden(Paginakader kader) {
        this.kader = kader;
    }

    @ExceptionHandler(Weigering.class)
    Object weigering(Weigering weigering, HttpServletRequest verzoek) {
        return antwoord(Probleem.van(weigering), verzoek);
    }

    @ExceptionHandler({HttpMessageNotReadableException.class, MethodArgumentTypeMismatchException.class,
            IllegalStateException.class})
    Object onbegrijpelijk(Exception fout, HttpServletRequest verzoek) {
        if (fout instanceof IllegalStateException && !Onleesbaarverzoek.is(fout)) {
            return onverwacht(fout, verzoek);
        }
        return antwoord(Probleem.van(TeGroot.in(fout) ? 413 : 400), verzoek);
    }

    @ExceptionHandler({DataAccessResourceFailureException.class, com.mongodb.MongoSocketException.class,
            com.mongodb.MongoTimeoutException.class, NietVerzonden.class})
    Object onbereikbaar(Exception fout, HttpServletRequest verzoek) {
        LOG.warn("Een onderdeel is onbereikbaar ({})", fout.getClass().getSimpleName());
        return antwoord(Probleem.van(503), verzoek);
    }

    @ExceptionHandler(Exception.class)
    Object onverwacht(Exception fout, HttpServletRequest verzoek) {
        if (fout instanceof ErrorResponse bekend) {
            return antwoord(Probleem.van(bekend.getStatusCode().value()), verzoek);
        }
        LOG.error("Onverwachte fout: {}", Fout.zonderInhoud(fout));
        return antwoord(Probleem.van(500), verzoek);
    }

    private Object antwoord(Probleem probleem, HttpServletRequest verzoek) {
        return Soortverzoek.isApi(verzoek) ? api(probleem) : pagina(probleem, verzoek);
    }

    private static ResponseEntity<Probleemdetail> api(Probleem probleem) {
        return ResponseEntity.status(probleem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Probleemdetail.van(probleem));
    }

    private ModelAndView pagina(Probleem probleem, HttpServletRequest verzoek) {
        var pagina = new ModelAndView("portaal/fout", HttpStatusCode.valueOf(probleem.status()));
        pagina.addAllObjects(kader.voor(verzoek));
        pagina.addObject("status", probleem.status()).addObject("titel", probleem.titel())
                .addObject("uitleg", probleem.uitleg()).addObject("artikel", probleem.artikel())
                .addObject("kenmerk", MDC.get(Auditlog.OPERATIE));
        return pagina;
    }
}
