package nl.tegenkracht.gateway.formanswer;

import com.mongodb.MongoException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import nl.tegenkracht.gateway.body.BodySpool;
import nl.tegenkracht.gateway.body.SpooledBody;
import nl.tegenkracht.gateway.response.GatewayResponse;
import nl.tegenkracht.gateway.response.GatewayResponses;
import nl.tegenkracht.gateway.route.RouteClass;
import nl.tegenkracht.gateway.route.RoutePass;
import nl.tegenkracht.gateway.session.Cookies;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Gives the page that answers a form an address: post, redirect, get. Behind the wall, so that an answer is shown only
 * to who may still enter there, and whatever way the request then takes to its service.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class FormAnswerFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String PARAMETER = "antwoord=";

    private final transient KeptAnswers keptAnswers;
    private final transient BodySpool bodySpool;
    private final transient Cookies cookies;
    private final transient GatewayResponses responses;

    FormAnswerFilter(KeptAnswers keptAnswers, BodySpool bodySpool, Cookies cookies, GatewayResponses responses) {
        this.keptAnswers = keptAnswers;
        this.bodySpool = bodySpool;
        this.cookies = cookies;
        this.responses = responses;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var sessionId = cookies.sessionId(request);
        if (sessionId == null || !(request.getAttribute(RoutePass.ATTRIBUTE) instanceof RoutePass pass)
                || pass.routeClass() != RouteClass.PAGE) {
            chain.doFilter(request, response);
        } else if (request.getMethod().equals("POST")) {
            hold(sessionId, request, new HeldResponse(response), chain);
        } else if (request.getQueryString() != null && request.getQueryString().startsWith(PARAMETER)) {
            show(sessionId, pass, request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void hold(String sessionId, HttpServletRequest request, HeldResponse held, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, held);
        if (held.isRepeatable()) {
            var id = keptAnswers.keep(sessionId, held.answer());
            if (id.isPresent()) {
                held.redirect(request.getRequestURI() + "?" + PARAMETER + id.get());
                return;
            }
        }
        held.copyBodyToResponse();
    }

    private void show(String sessionId, RoutePass pass, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var answer = find(sessionId, request.getQueryString().substring(PARAMETER.length()), pass.person());
        if (answer.isEmpty() || answer.get().page().isEmpty()) {
            responses.write(answer.isEmpty() ? GatewayResponse.ANSWER_GONE : GatewayResponse.TOO_MUCH_UNDERWAY, false,
                    pass.requestId(), request, response);
            return;
        }
        try (var page = answer.get().page().get()) {
            response.setStatus(answer.get().status());
            response.setContentType(answer.get().type());
            response.setHeader("Content-Language", answer.get().taal());
            response.setContentLengthLong(page.length());
            page.read().transferTo(response.getOutputStream());
        }
    }

    /** An answer as it is sent: its page is held, if there was room, but not in memory. */
    private record SpooledAnswer(int status, String type, String taal, Optional<SpooledBody> page) {}

    private Optional<SpooledAnswer> find(String sessionId, String id, String person) {
        try {
            return keptAnswers.find(sessionId, id,
                    answer -> new SpooledAnswer(answer.status(), answer.type(), answer.taal(),
                            bodySpool.hold(answer.page(), person)));
        } catch (MongoException unreachable) {
            return Optional.empty();
        }
    }
}
