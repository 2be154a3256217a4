package nl.tegenkracht.starter.refusal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/** Wat om elke pagina heen staat. Ook om een weigering: Spring geeft een foutpagina niets van zichzelf mee. */
public interface FrameModel {

    /** De modelwaarden van het kader voor dit verzoek. */
    Map<String, Object> attributesFor(HttpServletRequest request);
}
