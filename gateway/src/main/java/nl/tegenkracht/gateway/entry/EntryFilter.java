package nl.tegenkracht.gateway.entry;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.contracts.PathRule;
import nl.tegenkracht.gateway.address.Address;
import nl.tegenkracht.gateway.body.BodySpool;
import nl.tegenkracht.gateway.formowner.FormRequest;
import nl.tegenkracht.gateway.frame.FramedResponse;
import nl.tegenkracht.gateway.frame.VisitorBar;
import nl.tegenkracht.gateway.language.LanguageChoice;
import nl.tegenkracht.gateway.metrics.Metrics;
import nl.tegenkracht.gateway.response.GatewayResponse;
import nl.tegenkracht.gateway.response.GatewayResponses;
import nl.tegenkracht.gateway.route.RequestEnd;
import org.apache.coyote.CloseNowException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Every request passes here first: the headers are on the response before anything else happens, the raw path is
 * checked before anything reads it, and only then does the wall or one of the outer addresses decide.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class EntryFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(EntryFilter.class);
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    static final String ALLOW = String.join(", ", METHODS);

    private final transient SecurityHeaders securityHeaders;
    private final transient SecurityLog securityLog;
    private final transient ForeignHeaders foreignHeaders;
    private final transient GatewayResponses responses;
    private final transient AccessWall accessWall;
    private final transient OuterFilter outerFilter;
    private final transient Metrics metrics;
    private final transient LanguageChoice languageChoice;
    private final transient VisitorBar visitorBar;

    EntryFilter(SecurityHeaders securityHeaders, SecurityLog securityLog, ForeignHeaders foreignHeaders,
            GatewayResponses responses, AccessWall accessWall, OuterFilter outerFilter, Metrics metrics,
            LanguageChoice languageChoice, VisitorBar visitorBar) {
        this.securityHeaders = securityHeaders;
        this.securityLog = securityLog;
        this.foreignHeaders = foreignHeaders;
        this.responses = responses;
        this.accessWall = accessWall;
        this.outerFilter = outerFilter;
        this.metrics = metrics;
        this.languageChoice = languageChoice;
        this.visitorBar = visitorBar;
    }

    @Override
    protected void doFilter(HttpServletRequest incoming, HttpServletResponse outgoing, FilterChain chain)
            throws IOException, ServletException {
        var request = FormRequest.wrap(incoming);
        var response = new FramedResponse(outgoing, status -> visitorBar.of(request, status));
        var info = new RequestInfo();
        languageChoice.of(request);
        securityHeaders.addTo(response, info.requestId());
        try {
            var verdict = judge(info, request, response);
            if (verdict == Verdict.Accepted.PROCEED) {
                verdict = proceed(info, request, response, chain);
            }
            response.finish();
            answer(verdict, info, request, response);
            response.finish();
        } catch (IOException | ServletException | RuntimeException error) {
            handleFailure(info, request, response, error);
            response.finish();
        } finally {
            RequestEnd.complete(request);
            BodySpool.forget(request);
            metrics.requestCompleted(request.getMethod(), info.routeClass(), response.getStatus(), info.duration());
        }
    }

    /** The token is exchanged on the route; what that says about somebody is still for the wall to answer. */
    private Verdict proceed(RequestInfo info, HttpServletRequest request, HttpServletResponse response,
            FilterChain chain) throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
            return Verdict.Accepted.PROCEED;
        } catch (ServletException error) {
            return accessWall.afterExchange(error.getCause(), info, request, response).orElseThrow(() -> error);
        }
    }

    private void answer(Verdict verdict, RequestInfo info, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (verdict instanceof Verdict.Refusal refusal) {
            if (refusal.gatewayResponse() == GatewayResponse.TOO_LARGE) {
                BodySpool.discard(request);
            }
            responses.write(refusal.gatewayResponse(), info.api(), info.requestId(), request, response);
        } else if (verdict == Verdict.Accepted.RESPONDED && !response.containsHeader("Content-Length")) {
            response.setContentLength(0);
        }
    }

    private Verdict judge(RequestInfo info, HttpServletRequest request, HttpServletResponse response) {
        var path = request.getRequestURI();
        if (HeadRule.isTooLong(path) || HeadRule.isTooLong(request.getQueryString())) {
            return refuse(info, SecurityEvent.SIZE_REFUSED, GatewayResponse.ADDRESS_TOO_LONG);
        }
        if (HeadRule.hasLongHeader(request)) {
            return refuse(info, SecurityEvent.SIZE_REFUSED, GatewayResponse.HEADERS_TOO_LARGE);
        }
        if (!PathRule.isAccepted(path)) {
            return refuse(info, SecurityEvent.PATH_REFUSED, GatewayResponse.INVALID_ADDRESS);
        }
        info.setAddress(Address.parse(path));
        if (info.address() != Address.Outer.ASSETS) {
            response.setHeader("Vary", GatewayResponses.VARY);
        }
        if (!QueryStringRule.isAccepted(request.getQueryString())) {
            return refuse(info, SecurityEvent.QUERY_STRING_REFUSED, GatewayResponse.INVALID_ADDRESS);
        }
        if (!METHODS.contains(request.getMethod())) {
            response.setHeader("Allow", ALLOW);
            return refuse(info, SecurityEvent.METHOD_REFUSED, GatewayResponse.METHOD_NOT_ALLOWED);
        }
        foreignHeaders.note(info, request);
        return switch (info.address()) {
            case Address.InDomain inDomain -> accessWall.judge(info, inDomain, request, response);
            case Address.ApiDescription description ->
                outerFilter.judgeDescription(info, description, request, response);
            case Address.PublicBeleid beleid -> outerFilter.judgeBeleid(info, request, response);
            case Address.Outer outer -> outerFilter.judge(info, outer, request, response);
        };
    }

    private Verdict refuse(RequestInfo info, SecurityEvent event, GatewayResponse gatewayResponse) {
        securityLog.log(info, event);
        return new Verdict.Refusal(gatewayResponse);
    }

    private void handleFailure(RequestInfo info, HttpServletRequest request, HttpServletResponse response,
            Exception error) throws IOException {
        if (response.isCommitted()) {
            // The response has begun: break the connection, or it would look complete.
            LOG.info(LogCode.RESPONSE_ABORTED.pattern(), info.requestId(), describe(error));
            throw new CloseNowException("Response cut off", error);
        }
        LOG.error(LogCode.REQUEST_FAILED.pattern(), info.requestId(), describe(error));
        response.reset();
        securityHeaders.addTo(response, info.requestId());
        responses.write(GatewayResponse.INTERNAL_ERROR, info.api(), info.requestId(), request, response);
    }

    /** Types and places, no texts: the message of an exception may hold content of a request. */
    private static String describe(Throwable error) {
        var trace = error.getStackTrace();
        // Where the JDK checks for others (requireNonNull), the one who asked is the place that helps.
        var place = Arrays.stream(trace).filter(frame -> !frame.getClassName().startsWith("java.")).findFirst()
                .or(() -> Arrays.stream(trace).findFirst()).map(StackTraceElement::toString).orElse("?");
        var cause = error.getCause() == null ? "" : " caused by " + describe(error.getCause());
        return error.getClass().getName() + " in " + place + cause;
    }
}
