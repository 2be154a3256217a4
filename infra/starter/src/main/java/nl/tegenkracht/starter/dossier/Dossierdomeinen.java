package nl.tegenkracht.starter.dossier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import nl.tegenkracht.starter.domein.Domeincontext;
import nl.tegenkracht.starter.weigering.NietGevonden;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * In het gemeenschappelijke domein zijn geen dossiers, dus ook geen melders of klagers: van een dienst die dossiers
 * heeft, bestaat daar geen enkel eigen adres. Wat de starter zelf aanbiedt, zoals de werkvoorraad, blijft.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBean(Dossiers.class)
public class Dossierdomeinen implements WebMvcConfigurer {

    private final List<String> dienst;

    Dossierdomeinen(BeanFactory beans) {
        dienst = AutoConfigurationPackages.get(beans);
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new AlleenMetDossiers(dienst));
    }

    private record AlleenMetDossiers(List<String> dienst) implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest verzoek, HttpServletResponse antwoord, Object afhandelaar) {
            if (afhandelaar instanceof HandlerMethod methode && isVanDienst(methode)
                    && !Domeincontext.huidig().hasDossiers()) {
                throw new NietGevonden();
            }
            return true;
        }

        private boolean isVanDienst(HandlerMethod methode) {
            var pakket = methode.getBeanType().getPackageName() + ".";
            return dienst.stream().anyMatch(een -> pakket.startsWith(een + "."));
        }
    }
}
