package nl.tegenkracht.dossier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.core.refusal.NotFound;
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
 * dossiers, no address of its own exists there. What the starter itself offers, such as the work list, remains.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBean(Dossiers.class)
class DossierDomainsConfig implements WebMvcConfigurer {

    private final List<String> servicePackages;

    DossierDomainsConfig(BeanFactory beans) {
        servicePackages = AutoConfigurationPackages.get(beans);
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new DossierDomainInterceptor(servicePackages));
    }

    private record DossierDomainInterceptor(List<String> servicePackages) implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (handler instanceof HandlerMethod method && isOfService(method)
                    && !DomainContext.current().hasDossiers()) {
                throw new NotFound();
            }
            return true;
        }

        private boolean isOfService(HandlerMethod method) {
            var handlerPackage = method.getBeanType().getPackageName() + ".";
            return servicePackages.stream().anyMatch(prefix -> handlerPackage.startsWith(prefix + "."));
        }
    }
}
