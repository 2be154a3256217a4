package nl.tegenkracht.gateway.deur;

import java.io.IOException;
import nl.tegenkracht.contracts.PathRule;
import nl.tegenkracht.gateway.adres.Adres;
import nl.tegenkracht.gateway.antwoord.Antwoord;
import nl.tegenkracht.gateway.antwoord.Antwoorden;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/**
 * Wat Tomcat zelf weigert, komt nooit bij de deur. Ook dan zijn de koppen en het antwoord die van de deur, zodat niemand
 * aan het antwoord ziet welk deel weigerde.
 */
class Foutklep extends ErrorReportValve {

    private final Beveiligingskoppen koppen;
    private final Antwoorden antwoorden;
    private final Beveiligingslog beveiliging;

    Foutklep(Beveiligingskoppen koppen, Antwoorden antwoorden, Beveiligingslog beveiliging) {
        this.koppen = koppen;
        this.antwoorden = antwoorden;
        this.beveiliging = beveiliging;
    }

    @Override
    protected void report(Request verzoek, Response response, Throwable fout) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            var eerder = response.getHeader("X-Request-Id");
            var kenmerk = eerder == null ? voorDeDeur(response.getStatus()) : eerder;
            koppen.zet(response, kenmerk);
            var antwoord = switch (response.getStatus()) {
                case 400 -> Antwoord.ADRES_ONGELDIG;
                case 404 -> Antwoord.NIET_GEVONDEN;
                case 405, 501 -> Antwoord.METHODE_ONBEKEND;
                case 413 -> Antwoord.TE_GROOT;
                default -> response.getStatus() < 500 ? Antwoord.VERZOEK_ONGELDIG : Antwoord.STORING;
            };
            antwoorden.geef(antwoord, isApi(verzoek.getRequestURI()), kenmerk, verzoek.getRequest(),
                    response.getResponse());
            response.finishResponse();
        } catch (IOException bezoekerWeg) {
            container.getLogger().debug("Antwoord kon niet worden afgeleverd");
        }
    }

    /** Wat de container al weigerde kwam nooit bij de deur: de regel in het beveiligingslog komt dan van hier. */
    private String voorDeDeur(int status) {
        var geweigerd = new Verzoek();
        if (status < 500) {
            beveiliging.meld(geweigerd, Voorval.VERZOEK_GEWEIGERD);
        }
        return geweigerd.kenmerk();
    }

    private static boolean isApi(String pad) {
        return PathRule.isAccepted(pad) && Adres.van(pad) instanceof Adres.Binnen binnen && binnen.api();
    }
}
