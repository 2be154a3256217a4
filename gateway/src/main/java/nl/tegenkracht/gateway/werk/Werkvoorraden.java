package nl.tegenkracht.gateway.werk;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.gateway.adres.Doel;
import nl.tegenkracht.gateway.adres.Landkaart;
import nl.tegenkracht.gateway.identiteit.Ruil;
import nl.tegenkracht.gateway.identiteit.Verversing;
import nl.tegenkracht.gateway.sessie.Sessie;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Vraagt de werklijsten op: één vraag per domein en dienst, tegelijk, elk met haar eigen tijd. */
@Component
class Werkvoorraden implements DisposableBean {

    private static final int GEDULD_MS = 800;
    private static final int VERBINDINGEN = 64;
    private static final int GROOTSTE = 1 << 20;
    private static final Set<ServiceName> DIENSTEN = Set.of(ServiceName.MELDING, ServiceName.KLACHT);

    private final Landkaart landkaart;
    private final Ruil ruil;
    private final Verversing verversing;
    private final Executor achtergrond;
    private final JsonMapper json;
    private final CloseableHttpClient client;

    Werkvoorraden(Landkaart landkaart, Ruil ruil, Verversing verversing, Executor achtergrond, JsonMapper json) {
        this.landkaart = landkaart;
        this.ruil = ruil;
        this.verversing = verversing;
        this.achtergrond = achtergrond;
        this.json = json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
        this.client = client();
    }

    private record Antwoord(List<Werkregel> regels) {}

    /** Alle lijsten van iemand, in vaste volgorde; een domein zonder dossiers kent geen werk. */
    List<Bron> van(Sessie sessie) {
        return sessie.aanmelding().domeinen().stream().sorted().flatMap(domein -> landkaart.doelen(domein).stream())
                .filter(doel -> doel.domein().hasDossiers() && DIENSTEN.contains(doel.dienst()))
                .map(doel -> vraag(sessie, doel)).toList().stream().map(CompletableFuture::join).toList();
    }

    private CompletableFuture<Bron> vraag(Sessie sessie, Doel doel) {
        return CompletableFuture.<Bron>supplyAsync(() -> haal(sessie, doel), achtergrond)
                .completeOnTimeout(new Bron.Stil(doel), GEDULD_MS, TimeUnit.MILLISECONDS)
                .exceptionally(fout -> new Bron.Stil(doel));
    }

    private Bron haal(Sessie sessie, Doel doel) {
        var token = ruil.voor(sessie.sleutel(), doel, () -> verversing.inlogtoken(sessie));
        var vraag = new HttpGet(doel.basis() + "/" + doel.domein() + "/" + doel.dienst().code() + "/v1/werkvoorraad");
        vraag.setHeader("Authorization", "Bearer " + token);
        vraag.setHeader("Accept", "application/json");
        try {
            return client.execute(vraag, antwoord -> lees(doel, antwoord));
        } catch (IOException | JacksonException fout) {
            return new Bron.Stil(doel);
        }
    }

    private Bron lees(Doel doel, ClassicHttpResponse antwoord) throws IOException {
        if (antwoord.getCode() != 200) {
            EntityUtils.consumeQuietly(antwoord.getEntity());
            return new Bron.Stil(doel);
        }
        var inhoud = antwoord.getEntity().getContent().readNBytes(GROOTSTE);
        var regels = json.readValue(inhoud, Antwoord.class).regels();
        return new Bron.Lijst(doel, regels.stream().filter(regel -> regel.vertrouwdVan(doel)).toList());
    }

    private static CloseableHttpClient client() {
        var geduld = Timeout.ofMilliseconds(GEDULD_MS);
        var verbindingen = PoolingHttpClientConnectionManagerBuilder.create().setMaxConnPerRoute(VERBINDINGEN)
                .setMaxConnTotal(VERBINDINGEN * DIENSTEN.size())
                .setDefaultConnectionConfig(ConnectionConfig.custom().setConnectTimeout(geduld)
                        .setSocketTimeout(geduld).setValidateAfterInactivity(TimeValue.ofSeconds(1)).build())
                .build();
        return HttpClients.custom().setConnectionManager(verbindingen).disableRedirectHandling()
                .disableCookieManagement().disableAutomaticRetries().disableDefaultUserAgent()
                .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(geduld)
                        .setConnectionRequestTimeout(geduld).build())
                .build();
    }

    @Override
    public void destroy() throws IOException {
        client.close();
    }
}
