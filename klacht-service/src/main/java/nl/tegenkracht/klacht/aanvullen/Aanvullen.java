package nl.tegenkracht.klacht.aanvullen;

import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.klacht.dossier.Geldend;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.klacht.dossier.Rol;
import nl.tegenkracht.klacht.inhoud.Inhoud;
import nl.tegenkracht.klacht.regels.Regelboek;
import nl.tegenkracht.klacht.schrift.Ingestuurd;
import nl.tegenkracht.klacht.schrift.Schriftlezer;
import nl.tegenkracht.starter.beveiliging.Beller;
import nl.tegenkracht.starter.dossier.Dossier;
import nl.tegenkracht.starter.dossier.Dossiers;
import nl.tegenkracht.starter.dossier.Stukverwijzing;
import nl.tegenkracht.starter.invoer.Invoer;
import nl.tegenkracht.starter.klok.Rechtsklok;
import nl.tegenkracht.starter.weigering.Geweigerd;
import nl.tegenkracht.starter.weigering.Verouderd;
import org.springframework.stereotype.Component;

/** De klager voegt toe wat nog ontbrak. */
@Component
public class Aanvullen {

    /** Vaker dan dit botst een klacht niet; daarna is er iets anders mis. */
    private static final int POGINGEN = 20;

    private final Dossiers<Klacht> dossiers;
    private final Inhoud inhoud;
    private final Regelboek regelboek;
    private final Rechtsklok klok;

    Aanvullen(Dossiers<Klacht> dossiers, Inhoud inhoud, Regelboek regelboek, Rechtsklok klok) {
        this.dossiers = dossiers;
        this.inhoud = inhoud;
        this.regelboek = regelboek;
        this.klok = klok;
    }

    /**
     * Leest de invoer en voegt haar toe. Hetzelfde formulier nog eens maakt geen tweede aanvulling.
     *
     * @throws nl.tegenkracht.starter.weigering.NietGevonden    als de klacht niet bestaat of niet voor deze beller
     * @throws Geweigerd                                        als de beller niet de klager is
     * @throws nl.tegenkracht.starter.weigering.OngeldigeInvoer met alle fouten tegelijk
     */
    public Dossier<Klacht> vulAan(String klacht, Invoer invoer, Beller beller) {
        var dossier = dossiers.vind(klacht, beller);
        if (!dossier.rolVan(beller).filter(Rol.KLAGER.code()::equals).isPresent()) {
            throw new Geweigerd("Alleen de klager vult het klaagschrift aan.", "KR-2021 art. 9 lid 3");
        }
        return vulAan(dossier, Schriftlezer.aanvulling(invoer, regelset(dossier.staat()), klok.vandaag()), beller);
    }

    private Dossier<Klacht> vulAan(Dossier<Klacht> gevonden, Ingestuurd ingestuurd, Beller beller) {
        if (isOpgenomen(ingestuurd, gevonden)) {
            return gevonden;
        }
        var dossier = gevonden;
        var stuk = inhoud.aanvulling(dossier, ingestuurd.klaagschrift(), beller);
        for (var poging = 1; poging <= POGINGEN; poging++) {
            try {
                return schrijf(dossier, ingestuurd, stuk, beller);
            } catch (Verouderd intussen) {
                dossier = dossiers.vind(dossier.id(), beller);
                if (isOpgenomen(ingestuurd, dossier)) {
                    return dossier;
                }
            }
        }
        throw new Verouderd();
    }

    private Dossier<Klacht> schrijf(Dossier<Klacht> dossier, Ingestuurd ingestuurd, Stukverwijzing stuk,
            Beller beller) {
        var klacht = dossier.staat();
        return dossiers.wijzig(dossier, klacht.vulAan(ingestuurd.id(), ingestuurd.klaagschrift(), stuk,
                regelboek.voor(klacht), klok.nu()), beller);
    }

    private Regelset regelset(Klacht klacht) {
        return regelboek.voor(klacht).map(Geldend::regelset).orElse(null);
    }

    private static boolean isOpgenomen(Ingestuurd ingestuurd, Dossier<Klacht> dossier) {
        return dossier.staat().aanvulling(ingestuurd.id()).isPresent();
    }
}
