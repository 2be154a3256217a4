package nl.tegenkracht.starter.weigering;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/** Wat om elke pagina heen staat. Ook om een weigering: Spring geeft een foutpagina niets van zichzelf mee. */
public interface Paginakader {

    /** De modelwaarden van het kader voor dit verzoek. */
    Map<String, Object> voor(HttpServletRequest verzoek);
}
