package nl.tegenkracht.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.core.domain.DomainRegister;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.portal.Assets;
import nl.tegenkracht.starter.TegenkrachtProperties;
import nl.tegenkracht.web.refusal.FrameModel;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page knows: the domain, the service, the address it lies under, and where its styling is. */
@ControllerAdvice
class PageFrame implements FrameModel {

    private final TegenkrachtProperties properties;
    private final DomainRegister domains;

    PageFrame(TegenkrachtProperties properties, DomainRegister domains) {
        this.properties = properties;
        this.domains = domains;
    }

    @ModelAttribute
    void frame(Model model, HttpServletRequest request) {
        model.addAllAttributes(attributesFor(request));
    }

    @Override
    public Map<String, Object> attributesFor(HttpServletRequest request) {
        var frame = new HashMap<String, Object>();
        frame.put("assets", Assets.path());
        if (request.getAttribute(Caller.class.getName()) instanceof Caller caller) {
            frame.put("beller", caller);
            frame.put("elders", !caller.inOwnDomain() && caller.hoedanigheid() != Hoedanigheid.GAST);
            asWhat(caller).ifPresent(code -> frame.put("alsWie", code));
            frame.put("domein", caller.domain().value());
            frame.put("domeinnaam", domains.nameOf(caller.domain()));
            frame.put("dienst", properties.service().code());
            frame.put("basis", "/" + caller.domain() + "/" + properties.service().code());
        }
        return frame;
    }

    /** The code of the hoedanigheid, or of the ambt through which somebody is in another domain than their own. */
    private static Optional<String> asWhat(Caller caller) {
        if (caller.hoedanigheid() == Hoedanigheid.AMBTSDRAGER) {
            return caller.benoemingen().stream().map(benoeming -> benoeming.ambt().code()).findFirst();
        }
        return Optional.of(caller.hoedanigheid()).filter(as -> as == Hoedanigheid.GAST || as.isInOwnDomain())
                .map(Hoedanigheid::code);
    }
}
