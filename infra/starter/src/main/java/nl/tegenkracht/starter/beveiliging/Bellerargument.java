package nl.tegenkracht.starter.beveiliging;

import nl.tegenkracht.starter.weigering.NietGevonden;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Geeft een controller de beller; zonder beller is er niets te vinden. */
final class Bellerargument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Beller.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer houder, NativeWebRequest verzoek,
            WebDataBinderFactory binders) {
        var beller = verzoek.getAttribute(Wandfilter.BELLER, RequestAttributes.SCOPE_REQUEST);
        if (beller == null) {
            throw new NietGevonden();
        }
        return beller;
    }
}
