package nl.tegenkracht.klacht;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.tegenkracht.starter.domein.Domeincontext;
import nl.tegenkracht.starter.weigering.NietGevonden;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** In het gemeenschappelijke domein zijn geen klagers en geen dossiers: daar bestaat hier geen enkel adres. */
@Configuration(proxyBeanMethods = false)
class Dossierdomeinen implements WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new AlleenMetDossiers());
    }

    private static final class AlleenMetDossiers implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest verzoek, HttpServletResponse antwoord, Object afhandelaar) {
            if (afhandelaar instanceof HandlerMethod methode && isVanKlacht(methode)
                    && !Domeincontext.huidig().kentDossiers()) {
                throw new NietGevonden();
            }
            return true;
        }

        private static boolean isVanKlacht(HandlerMethod methode) {
            return methode.getBeanType().getPackageName().startsWith(KlachtService.class.getPackageName());
        }
    }
}
