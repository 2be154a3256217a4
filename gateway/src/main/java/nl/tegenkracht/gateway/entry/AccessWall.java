package nl.tegenkracht.gateway.entry;

import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Optional;
import java.util.function.Supplier;
import nl.tegenkracht.contracts.BodySize;
import nl.tegenkracht.crypto.KeyVaultUnavailable;
import nl.tegenkracht.gateway.address.Address;
import nl.tegenkracht.gateway.body.BodyNotTaken;
import nl.tegenkracht.gateway.formowner.FormOwner;
import nl.tegenkracht.gateway.formowner.FormOwners;
import nl.tegenkracht.gateway.identity.AccessRefused;
import nl.tegenkracht.gateway.identity.IdentityProviderUnavailable;
import nl.tegenkracht.gateway.identity.LoginExpired;
import nl.tegenkracht.gateway.login.ReturnAddress;
import nl.tegenkracht.gateway.response.GatewayResponse;
import nl.tegenkracht.gateway.route.RouteClass;
import nl.tegenkracht.gateway.route.RoutePass;
import nl.tegenkracht.gateway.safetynet.UnsentForms;
import nl.tegenkracht.gateway.session.Cookies;
import nl.tegenkracht.gateway.session.Session;
import nl.tegenkracht.gateway.session.Sessions;
import org.springframework.stereotype.Component;

/**
 * The wall between the domains. Whoever is not logged in gets the same at every address that names a service, and so does
 * whoever is a stranger there: a response never reveals whether a domain exists. The service checks once more by itself.
 */
@Component
class AccessWall {

    private final VisitorSessions visitorSessions;
    private final Sessions sessions;
    private final BearerTokens bearerTokens;
    private final OriginCheck originCheck;
    private final RateLimits rateLimits;
    private final Admission admission;
    private final UnsentForms unsentForms;
    private final FormOwners formOwners;
    private final SecurityLog securityLog;

    AccessWall(Cookies cookies, Sessions sessions, BearerTokens bearerTokens, OriginCheck originCheck,
            RateLimits rateLimits, Admission admission, UnsentForms unsentForms,
            FormOwners formOwners, SecurityLog securityLog) {
        this.visitorSessions = new VisitorSessions(cookies, sessions, rateLimits);
        this.sessions = sessions;
        this.bearerTokens = bearerTokens;
        this.originCheck = originCheck;
        this.rateLimits = rateLimits;
        this.admission = admission;
        this.unsentForms = unsentForms;
        this.formOwners = formOwners;
        this.securityLog = securityLog;
    }

    Verdict judge(RequestInfo info, Address.InDomain address, HttpServletRequest request,
            HttpServletResponse response) {
        info.setRouteClass(RouteClass.of(request, address.api()).code());
        var sessionId = visitorSessions.id(request);
        var authorization = Collections.list(request.getHeaders("Authorization"));
        try {
            if (authorization.isEmpty()) {
                return withSession(info, address, sessionId, request, response);
            }
            if (sessionId != null || authorization.size() > 1) {
                return refuse(info, SecurityEvent.DUPLICATE_CREDENTIALS, GatewayResponse.NOT_LOGGED_IN);
            }
            return withBearer(info, address, authorization.getFirst(), request);
        } catch (MongoException | KeyVaultUnavailable error) {
            return new Verdict.Refusal(GatewayResponse.GATEWAY_UNAVAILABLE);
        } catch (IdentityProviderUnavailable error) {
            return new Verdict.Refusal(GatewayResponse.LOGIN_UNAVAILABLE);
        }
    }

    private Verdict withSession(RequestInfo info, Address.InDomain address, String sessionId,
            HttpServletRequest request, HttpServletResponse response) {
        if (sessionId != null && !OriginCheck.isSafe(request) && !originCheck.isOwn(request)) {
            return refuse(info, SecurityEvent.ORIGIN_REFUSED, GatewayResponse.FOREIGN_ORIGIN);
        }
        if (!visitorSessions.allow(request, rateLimits::allowsStranger)) {
            return refuse(info, SecurityEvent.TOO_MANY_REQUESTS, GatewayResponse.TOO_MANY_REQUESTS);
        }
        Optional<Session> found = visitorSessions.find(request);
        if (found.isEmpty()) {
            return notLoggedIn(info, address, request, response, () -> visitorSessions.formerAccount(request));
        }
        var session = found.get();
        if (RouteClass.of(request, address.api()) != RouteClass.STREAM) {
            sessions.markUsed(session);
        }
        if (address.api() || OriginCheck.isSafe(request) || request.getContentLengthLong() > BodySize.FORM) {
            return admit(info, address, admission.caller(session), request);
        }
        try {
            var owner = unsentForms.peek(session.login().account(), () -> formOwners.ownerOf(request));
            return owner.isAnotherThan(session.login().account())
                    ? keptForOwner(info, owner, request, response)
                    : orGone(admit(info, address, admission.caller(session), request), session.login().account(),
                            request, response);
        } catch (BodyNotTaken full) {
            return new Verdict.Refusal(full.reason() == BodyNotTaken.Reason.PERSON_FULL
                    ? GatewayResponse.TOO_MUCH_UNDERWAY
                    : GatewayResponse.GATEWAY_FULL);
        }
    }

    /**
     * A form that someone else opened in this browser. It reaches no service and nobody but its owner, at whatever
     * address: so before it is asked whether who is logged in now may enter there.
     */
    private Verdict keptForOwner(RequestInfo info, FormOwner owner, HttpServletRequest request,
            HttpServletResponse response) {
        securityLog.log(info, SecurityEvent.FORM_OF_ANOTHER);
        boolean kept = owner.account().filter(account -> unsentForms.keep(request, response, account)).isPresent();
        return new Verdict.Refusal(kept ? GatewayResponse.OTHER_ACCOUNT : GatewayResponse.OTHER_ACCOUNT_NOT_KEPT);
    }

    /** Who had a form of this site open and may not enter there any more gets the text back. */
    private Verdict orGone(Verdict verdict, String account, HttpServletRequest request, HttpServletResponse response) {
        boolean gone = verdict instanceof Verdict.Refusal refusal
                && refusal.gatewayResponse() == GatewayResponse.NOT_FOUND
                && formOwners.ownerOf(request).isOf(account);
        return gone && unsentForms.answerGone(request, response, account) ? Verdict.Accepted.RESPONDED : verdict;
    }

    private Verdict withBearer(RequestInfo info, Address.InDomain address, String header, HttpServletRequest request) {
        if (!rateLimits.allowsBearer(request.getRemoteAddr())) {
            return refuse(info, SecurityEvent.TOO_MANY_REQUESTS, GatewayResponse.TOO_MANY_REQUESTS);
        }
        var caller = bearerTokens.read(header);
        return caller.isPresent()
                ? admit(info, address, caller.get(), request)
                : refuse(info, SecurityEvent.BEARER_REFUSED, GatewayResponse.NOT_LOGGED_IN);
    }

    private Verdict admit(RequestInfo info, Address.InDomain address, Caller caller, HttpServletRequest request) {
        if (!rateLimits.allowsAccount(caller.login().account())) {
            return refuse(info, SecurityEvent.TOO_MANY_REQUESTS, GatewayResponse.TOO_MANY_REQUESTS);
        }
        var refusal = admission.admit(info, address, caller, request);
        if (refusal == null) {
            return Verdict.Accepted.PROCEED;
        }
        return refuse(info,
                refusal == GatewayResponse.TOO_LARGE ? SecurityEvent.SIZE_REFUSED : SecurityEvent.DOMAIN_REFUSED,
                refusal);
    }

    /**
     * What the wall says if the identity provider gave no token for a request that it had let pass: the same bytes as
     * if it had known. Empty if this is not about that.
     */
    Optional<Verdict> afterExchange(Throwable error, RequestInfo info, HttpServletRequest request,
            HttpServletResponse response) {
        if (!(info.address() instanceof Address.InDomain address)
                || !(request.getAttribute(RoutePass.ATTRIBUTE) instanceof RoutePass pass)) {
            return Optional.empty();
        }
        return Optional.ofNullable(switch (error) {
            case AccessRefused refused ->
                orGone(refuse(info, SecurityEvent.DOMAIN_REFUSED, GatewayResponse.NOT_FOUND), pass.person(), request,
                        response);
            case LoginExpired expired -> loginOver(info, address, pass, request, response);
            case IdentityProviderUnavailable down -> new Verdict.Refusal(GatewayResponse.LOGIN_UNAVAILABLE);
            case MongoException down -> new Verdict.Refusal(GatewayResponse.GATEWAY_UNAVAILABLE);
            case KeyVaultUnavailable down -> new Verdict.Refusal(GatewayResponse.GATEWAY_UNAVAILABLE);
            case null, default -> null;
        });
    }

    private Verdict loginOver(RequestInfo info, Address.InDomain address, RoutePass pass, HttpServletRequest request,
            HttpServletResponse response) {
        if (!pass.hasSession()) {
            return refuse(info, SecurityEvent.BEARER_REFUSED, GatewayResponse.NOT_LOGGED_IN);
        }
        sessions.byKey(pass.holder()).ifPresent(sessions::end);
        return notLoggedIn(info, address, request, response, () -> Optional.of(pass.person()));
    }

    private Verdict notLoggedIn(RequestInfo info, Address.InDomain address, HttpServletRequest request,
            HttpServletResponse response, Supplier<Optional<String>> formerAccount) {
        if (address.api()) {
            return new Verdict.Refusal(GatewayResponse.NOT_LOGGED_IN);
        }
        // What was sent is never asked for again with a GET at the same address.
        boolean sent = !OriginCheck.isSafe(request);
        if (sent && originCheck.isOwn(request)
                && unsentForms.answer(request, response, writer(request, formerAccount))) {
            return Verdict.Accepted.RESPONDED;
        }
        if (!address.namesService()) {
            return new Verdict.Refusal(GatewayResponse.NOT_FOUND);
        }
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", sent
                ? ReturnAddress.beforeLogin("/werk", null)
                : ReturnAddress.beforeLogin(request.getRequestURI(), request.getQueryString()));
        return Verdict.Accepted.RESPONDED;
    }

    /** Who opened the form, or failing that whose session it was. */
    private Optional<String> writer(HttpServletRequest request, Supplier<Optional<String>> formerAccount) {
        return formOwners.ownerOf(request).account().or(formerAccount);
    }

    private Verdict refuse(RequestInfo info, SecurityEvent event, GatewayResponse gatewayResponse) {
        securityLog.log(info, event);
        return new Verdict.Refusal(gatewayResponse);
    }
}
