package nl.tegenkracht.gateway.entry;

import jakarta.servlet.http.HttpServletRequest;
import nl.tegenkracht.gateway.address.Address;
import nl.tegenkracht.gateway.address.ServiceMap;
import nl.tegenkracht.gateway.address.ServiceTarget;
import nl.tegenkracht.gateway.identity.AccessRefused;
import nl.tegenkracht.gateway.identity.IdentityProviderUnavailable;
import nl.tegenkracht.gateway.identity.LoginExpired;
import nl.tegenkracht.gateway.identity.TokenExchange;
import nl.tegenkracht.gateway.identity.TokenRefresh;
import nl.tegenkracht.gateway.response.GatewayResponse;
import nl.tegenkracht.gateway.route.RouteClass;
import nl.tegenkracht.gateway.route.RoutePass;
import nl.tegenkracht.gateway.session.Session;
import org.springframework.stereotype.Component;

/** Admits someone who is logged in to a service in a domain, with a token that is valid only there. */
@Component
class Admission {

    private final ServiceMap serviceMap;
    private final TokenExchange tokenExchange;
    private final TokenRefresh tokenRefresh;

    Admission(ServiceMap serviceMap, TokenExchange tokenExchange, TokenRefresh tokenRefresh) {
        this.serviceMap = serviceMap;
        this.tokenExchange = tokenExchange;
        this.tokenRefresh = tokenRefresh;
    }

    Caller caller(Session session) {
        return new Caller(session.key(), session.login(), tokenRefresh.loginTokens(session));
    }

    /** The refusal, or {@code null} if the request may proceed with a {@link RoutePass}. */
    GatewayResponse admit(RequestInfo info, Address.InDomain address, Caller caller, HttpServletRequest request) {
        if (!caller.login().mayEnter(address.domain())) {
            return GatewayResponse.NOT_FOUND;
        }
        var target = serviceMap.target(address.domain(), address.service());
        if (target.isEmpty()) {
            return GatewayResponse.NOT_FOUND;
        }
        var routeClass = RouteClass.of(request, address.api());
        if (request.getContentLengthLong() > routeClass.maxBytes()) {
            return GatewayResponse.TOO_LARGE;
        }
        request.setAttribute(RoutePass.ATTRIBUTE,
                new RoutePass(target.get(), routeClass, address.api(), info.requestId(), caller.holder(),
                        caller.login().account(), () -> token(caller, target.get()),
                        old -> freshToken(caller, target.get(), old)));
        return null;
    }

    private String token(Caller caller, ServiceTarget target) {
        return tokenExchange.tokenFor(caller.holder(), target, caller.loginToken());
    }

    /** A fresh token; failing that the old one, and then the service decides. */
    private String freshToken(Caller caller, ServiceTarget target, String old) {
        try {
            tokenExchange.forget(caller.holder(), target);
            return token(caller, target);
        } catch (IdentityProviderUnavailable | AccessRefused | LoginExpired error) {
            return old;
        }
    }
}
