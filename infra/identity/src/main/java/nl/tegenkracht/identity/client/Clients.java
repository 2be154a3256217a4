package nl.tegenkracht.identity.client;

import java.util.ArrayList;
import java.util.Optional;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.identity.key.SecretsDirectory;
import nl.tegenkracht.identity.login.OwnLoginClients;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.stereotype.Component;

/**
 * The gateway, and whatever a login in this process adds. The gateway speaks for everyone; another client only for the
 * people of the one domain to which it is bound.
 */
@Component
public class Clients implements RegisteredClientRepository {

    /** The only client that may exchange tokens. */
    public static final String GATEWAY = "poort";

    private static final String BOUND_DOMAIN = "tegenkracht.domain";

    private final InMemoryRegisteredClientRepository registered;

    Clients(SecretsDirectory secretsDirectory, ObjectProvider<OwnLoginClients> ownLogin) {
        var gateway = confidential(GATEWAY, secretsDirectory)
                .authorizationGrantType(AuthorizationGrantType.TOKEN_EXCHANGE);
        ownLogin.ifAvailable(login -> login.extend(gateway));
        var clients = new ArrayList<RegisteredClient>();
        clients.add(gateway.build());
        ownLogin.ifAvailable(login -> clients.addAll(login.others()));
        registered = new InMemoryRegisteredClientRepository(clients);
    }

    /** A client with a secret of its own among the secrets. */
    public static RegisteredClient.Builder confidential(String name, SecretsDirectory secretsDirectory) {
        return RegisteredClient.withId(name).clientId(name)
                .clientSecret(ClientSecretEncoder.hash(secretsDirectory.secret(name + ".geheim")))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
    }

    /** Binds a client to the people, and the dossiers, of one domain. */
    public static ClientSettings.Builder bind(ClientSettings.Builder settings, DataDomain domain) {
        return settings.setting(BOUND_DOMAIN, domain.value());
    }

    /** Whether a login at this client reaches this domain. */
    public boolean reaches(String client, DataDomain domain) {
        return Optional.ofNullable(findById(client)).isPresent()
                && boundDomain(client).map(domain::equals).orElse(true);
    }

    private Optional<DataDomain> boundDomain(String client) {
        return DataDomain.parse(findById(client).getClientSettings().getSetting(BOUND_DOMAIN));
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("Clients are in the settings");
    }

    @Override
    public RegisteredClient findById(String id) {
        return registered.findById(id);
    }

    @Override
    public RegisteredClient findByClientId(String clientId) {
        return registered.findByClientId(clientId);
    }
}
