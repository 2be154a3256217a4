package nl.tegenkracht.identity.login;

import java.util.List;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/** The clients where people log in with this process. */
public interface OwnLoginClients {

    /** Lets the gateway, which can already exchange tokens, log people in too. */
    void extend(RegisteredClient.Builder gateway);

    /** Clients that only log in. */
    List<RegisteredClient> others();
}
