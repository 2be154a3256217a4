package nl.tegenkracht.gateway.login;

import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.gateway.body.BodyNotTaken;
import nl.tegenkracht.gateway.body.BodySpool;
import nl.tegenkracht.gateway.identity.IdentityProviderUnavailable;
import nl.tegenkracht.gateway.identity.LogoutNotice;
import nl.tegenkracht.gateway.identity.LogoutTokens;
import nl.tegenkracht.gateway.response.GatewayResponse;
import nl.tegenkracht.gateway.response.GatewayResponses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Where the login provider tells that a login is over (OpenID Connect Back-Channel Logout 1.0): then it is over here too.
 * No browser comes here, and no cookie counts: only what the provider signed.
 */
@Controller
class ProviderLogout {

    private static final Logger LOG = LoggerFactory.getLogger("security");
    private static final String FIELD = "logout_token=";
    private static final long LONGEST = 16 << 10;

    private final LogoutTokens tokens;
    private final ReceivedLogouts received;
    private final SessionEnd sessionEnd;
    private final BodySpool bodySpool;
    private final GatewayResponses responses;

    ProviderLogout(LogoutTokens tokens, ReceivedLogouts received, SessionEnd sessionEnd, BodySpool bodySpool,
            GatewayResponses responses) {
        this.tokens = tokens;
        this.received = received;
        this.sessionEnd = sessionEnd;
        this.bodySpool = bodySpool;
        this.responses = responses;
    }

    @PostMapping("/uitloggen/aanbieder")
    void loginIsOver(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var refusal = refusal(request);
        if (refusal.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_OK);
            response.setContentLength(0);
            return;
        }
        var requestId = response.getHeader("X-Request-Id");
        if (refusal.get() == GatewayResponse.INVALID_REQUEST) {
            LOG.warn(LogCode.LOGOUT_TOKEN_REFUSED.pattern(), requestId);
        }
        responses.write(refusal.get(), true, requestId, request, response);
    }

    private Optional<GatewayResponse> refusal(HttpServletRequest request) {
        try {
            var notice = token(request).flatMap(tokens::read);
            notice.ifPresent(this::act);
            return notice.isPresent() ? Optional.empty() : Optional.of(GatewayResponse.INVALID_REQUEST);
        } catch (BodyNotTaken refused) {
            return Optional.of(refused.reason().visitorWaits()
                    ? GatewayResponse.GATEWAY_FULL
                    : GatewayResponse.INVALID_REQUEST);
        } catch (IdentityProviderUnavailable error) {
            return Optional.of(GatewayResponse.LOGIN_UNAVAILABLE);
        } catch (MongoException | IOException error) {
            return Optional.of(GatewayResponse.GATEWAY_UNAVAILABLE);
        }
    }

    /** The only field that counts, once. */
    private Optional<String> token(HttpServletRequest request) throws IOException {
        if (!BodySpool.hasBody(request) || request.getContentLengthLong() > LONGEST) {
            return Optional.empty();
        }
        var body = bodySpool.of(request, LONGEST, BodySpool.stranger(request));
        var fields = new String(body.read().readAllBytes(), StandardCharsets.ISO_8859_1).split("&");
        var found = Arrays.stream(fields).filter(field -> field.startsWith(FIELD)).toList();
        return found.size() == 1
                ? Optional.of(found.getFirst().substring(FIELD.length()))
                : Optional.empty();
    }

    private void act(LogoutNotice notice) {
        if (!received.note(notice)) {
            return;
        }
        try {
            sessionEnd.endedAtProvider(notice.atProvider());
        } catch (MongoException error) {
            received.takeBack(notice);
            throw error;
        }
    }
}
