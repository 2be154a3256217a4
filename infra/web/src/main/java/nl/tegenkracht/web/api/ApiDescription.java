package nl.tegenkracht.web.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.servers.ServerVariable;
import io.swagger.v3.oas.models.servers.ServerVariables;
import java.util.List;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.starter.TegenkrachtProperties;
import org.springdoc.core.customizers.OpenApiCustomizer;

/**
 * What the descriptions of all services share. The domain is in the address of the server, not in every path: a portal
 * works in one domain, and so the version is in the address of the server as well (record 0210). The domains that exist
 * are not listed: who may know that is not up to a public description.
 */
final class ApiDescription implements OpenApiCustomizer {

    private static final String DOMAIN = "domein";
    // OpenAPI wants a default; this is nobody's domain, so that the description names none.
    private static final String NO_DOMAIN = "uw-domein";
    private static final String VERSION_HEADER = "API-Version";

    private final ServiceName service;
    private final String origin;
    private final String base;

    ApiDescription(TegenkrachtProperties properties) {
        service = properties.service();
        origin = properties.publicOrigin().toString();
        base = "/{" + DOMAIN + "}/" + service.code() + "/v1";
    }

    @Override
    public void customise(OpenAPI api) {
        api.info(info()).servers(List.of(server())).paths(relativeToServer(api.getPaths()));
        operations(api).forEach(ApiDescription::dropDomain);
        ProblemDescription.describe(api);
        api.getComponents().addHeaders(VERSION_HEADER, new Header().required(true)
                .description("De volledige versie van de API.")
                .schema(new StringSchema().example(RequestIdFilter.API_VERSION)));
        operations(api).flatMap(operation -> operation.getResponses().values().stream()).forEach(
                response -> response.addHeaderObject(VERSION_HEADER, new Header().$ref(VERSION_HEADER)));
    }

    private Info info() {
        return new Info().title("Tegenkracht: " + service.code()).version(RequestIdFilter.API_VERSION)
                .description("Integriteit en sociale veiligheid in de Tweede Kamer. "
                        + "Elk adres begint met het datadomein.")
                .contact(new Contact().name("Beheer Tegenkracht").url("https://tegenkracht.example")
                        .email("beheer@tegenkracht.example"));
    }

    private Server server() {
        var domain = new ServerVariable()._default(NO_DOMAIN)
                .description("Het datadomein waarin u werkt: dat van uw token.");
        return new Server().url(origin + base).description("Versie 1, per datadomein.")
                .variables(new ServerVariables().addServerVariable(DOMAIN, domain));
    }

    private Paths relativeToServer(Paths absolute) {
        var relative = new Paths();
        absolute.forEach((path, item) -> relative.addPathItem(path.substring(base.length()), item));
        return relative;
    }

    private static void dropDomain(Operation operation) {
        var parameters = operation.getParameters();
        if (parameters != null) {
            parameters.removeIf(parameter -> DOMAIN.equals(parameter.getName()));
            operation.setParameters(parameters.isEmpty() ? null : parameters);
        }
    }

    private static Stream<Operation> operations(OpenAPI api) {
        return api.getPaths().values().stream().flatMap(item -> item.readOperations().stream());
    }
}
