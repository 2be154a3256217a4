package nl.tegenkracht.web.refusal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/** What is around every page. Around a refusal too: Spring hands an error page nothing by itself. */
public interface FrameModel {

    /** The model attributes of the frame for this request. */
    Map<String, Object> attributesFor(HttpServletRequest request);
}
