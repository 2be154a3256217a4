package nl.tegenkracht.gateway.login;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Set;
import nl.tegenkracht.contracts.GuestCode;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.gateway.address.QuestionClient;
import nl.tegenkracht.gateway.address.ServiceMap;
import nl.tegenkracht.gateway.address.ServiceTarget;
import nl.tegenkracht.gateway.identity.AccessRefused;
import nl.tegenkracht.gateway.identity.IdentityProviderUnavailable;
import nl.tegenkracht.gateway.identity.LoginClaims;
import nl.tegenkracht.gateway.identity.LoginExpired;
import nl.tegenkracht.gateway.identity.TokenExchange;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Asks melding-service whether the code of a guest opens a dossier, before there is a session. Every code goes this
 * way, also one that fits no domain: so neither the answer nor its time says which domains are served (record 0363).
 */
@Component
class GuestDossier implements DisposableBean {

    private static final Timeout PATIENCE = Timeout.ofSeconds(5);
    private static final int MAX_CONNECTIONS = 16;
    private static final int MAX_IN_ALL = 25;
    private static final int NOTHING = 404;
    /** The page of the step, or the way to the dossier. */
    private static final Set<Integer> OPENS = Set.of(200, 303);

    private final ServiceMap serviceMap;
    private final TokenExchange tokenExchange;
    private final CloseableHttpClient client = QuestionClient.create(PATIENCE, MAX_CONNECTIONS, MAX_IN_ALL);

    GuestDossier(ServiceMap serviceMap, TokenExchange tokenExchange) {
        this.serviceMap = serviceMap;
        this.tokenExchange = tokenExchange;
    }

    /**
     * Whether this code opens something, if only the step in which somebody makes a code of their own.
     *
     * @throws IdentityProviderUnavailable if the token desk does not answer
     * @throws UncheckedIOException if melding-service does not
     */
    boolean isOpenTo(GuestCode code, LoginClaims login) {
        return serviceMap.target(login.ownDomain(), ServiceName.MELDING.code())
                .filter(target -> isOpenTo(code, target)).isPresent();
    }

    private boolean isOpenTo(GuestCode code, ServiceTarget target) {
        try {
            var token = tokenExchange.tokenFor(code.sub(), target, code::loginToken);
            return target.addresses().first(instance -> ask(instance, target, token));
        } catch (AccessRefused | LoginExpired nothing) {
            return false;
        } catch (IOException notNow) {
            throw new UncheckedIOException(notNow);
        } finally {
            tokenExchange.forget(code.sub());
        }
    }

    private boolean ask(URI instance, ServiceTarget target, String token) throws IOException {
        var request = new HttpGet(instance + "/" + target.domain() + "/melding/code");
        request.setHeader("Authorization", "Bearer " + token);
        return client.execute(request, response -> {
            EntityUtils.consumeQuietly(response.getEntity());
            if (!OPENS.contains(response.getCode()) && response.getCode() != NOTHING) {
                throw new IOException("The service does not answer");
            }
            return response.getCode() != NOTHING;
        });
    }

    @Override
    public void destroy() throws IOException {
        client.close();
    }
}
