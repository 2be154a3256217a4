package nl.tegenkracht.dossier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.dossier.concept.Concepten;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The shared domain has no dossiers, and so no melders or klagers (those who report or complain): of a service that has
 * dossiers, no address of its own exists there, nor one for its concepten, which would become dossiers. What the starter
 * itself offers, such as the work list, remains.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBean(Dossiers.class)
class DossierDomainsConfig implements WebMvcConfigurer {

    private final List<String> packages;

    DossierDomainsConfig(BeanFactory beans) {
        packages = Stream
                .concat(AutoConfigurationPackages.get(beans).stream(), Stream.of(Concepten.class.getPackageName()))
                .toList();
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new DossierDomainInterceptor(packages));
    }

    private record DossierDomainInterceptor(List<String> packages) implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (handler instanceof HandlerMethod method && isOfDossiers(method)
                    && !DomainContext.current().hasDossiers()) {
                throw new NotFound();
            }
            return true;
        }

        private boolean isOfDossiers(HandlerMethod method) {
            var handlerPackage = method.getBeanType().getPackageName() + ".";
            return packages.stream().anyMatch(prefix -> handlerPackage.startsWith(prefix + "."));
        }
    }
}
