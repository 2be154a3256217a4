package nl.tegenkracht.klacht.aanvullen;

import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.klacht.dossier.Geldend;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.klacht.dossier.Rol;
import nl.tegenkracht.klacht.inhoud.Inhoud;
import nl.tegenkracht.klacht.regels.Regelboek;
import nl.tegenkracht.klacht.schrift.Ingestuurd;
import nl.tegenkracht.klacht.schrift.Schriftlezer;
import nl.tegenkracht.starter.security.Caller;
import nl.tegenkracht.starter.dossier.Dossier;
import nl.tegenkracht.starter.dossier.Dossiers;
import nl.tegenkracht.starter.dossier.StukReference;
import nl.tegenkracht.starter.input.Input;
import nl.tegenkracht.starter.clock.LegalClock;
import nl.tegenkracht.starter.refusal.Refused;
import nl.tegenkracht.starter.refusal.Stale;
import org.springframework.stereotype.Component;

/** De klager voegt toe wat nog ontbrak. */
@Component
public class Aanvullen {

    /** Vaker dan dit botst een klacht niet; daarna is er iets anders mis. */
    private static final int POGINGEN = 20;

    private final Dossiers<Klacht> dossiers;
    private final Inhoud inhoud;
    private final Regelboek regelboek;
    private final LegalClock klok;

    Aanvullen(Dossiers<Klacht> dossiers, Inhoud inhoud, Regelboek regelboek, LegalClock klok) {
        this.dossiers = dossiers;
        this.inhoud = inhoud;
        this.regelboek = regelboek;
        this.klok = klok;
    }

    /**
     * Leest de invoer en voegt haar toe. Hetzelfde formulier nog eens maakt geen tweede aanvulling.
     *
     * @throws nl.tegenkracht.starter.refusal.NotFound    als de klacht niet bestaat of niet voor deze beller
     * @throws Refused                                        als de beller niet de klager is
     * @throws nl.tegenkracht.starter.refusal.InvalidInput met alle fouten tegelijk
     */
    public Dossier<Klacht> vulAan(String klacht, Input invoer, Caller beller) {
        var dossier = dossiers.get(klacht, beller);
        if (!dossier.roleOf(beller).filter(Rol.KLAGER.code()::equals).isPresent()) {
            throw new Refused("Alleen de klager vult het klaagschrift aan.", "KR-2021 art. 9 lid 3");
        }
        return vulAan(dossier, Schriftlezer.aanvulling(invoer, regelset(dossier.state()), klok.today()), beller);
    }

    private Dossier<Klacht> vulAan(Dossier<Klacht> gevonden, Ingestuurd ingestuurd, Caller beller) {
        if (isOpgenomen(ingestuurd, gevonden)) {
            return gevonden;
        }
        var dossier = gevonden;
        var stuk = inhoud.aanvulling(dossier, ingestuurd.klaagschrift(), beller);
        for (var poging = 1; poging <= POGINGEN; poging++) {
            try {
                return schrijf(dossier, ingestuurd, stuk, beller);
            } catch (Stale intussen) {
                dossier = dossiers.get(dossier.id(), beller);
                if (isOpgenomen(ingestuurd, dossier)) {
                    return dossier;
                }
            }
        }
        throw new Stale();
    }

    private Dossier<Klacht> schrijf(Dossier<Klacht> dossier, Ingestuurd ingestuurd, StukReference stuk,
            Caller beller) {
        var klacht = dossier.state();
        return dossiers.update(dossier, klacht.vulAan(ingestuurd.id(), ingestuurd.klaagschrift(), stuk,
                regelboek.voor(klacht), klok.now()), beller);
    }

    private Regelset regelset(Klacht klacht) {
        return regelboek.voor(klacht).map(Geldend::regelset).orElse(null);
    }

    private static boolean isOpgenomen(Ingestuurd ingestuurd, Dossier<Klacht> dossier) {
        return dossier.state().aanvulling(ingestuurd.id()).isPresent();
    }
}
