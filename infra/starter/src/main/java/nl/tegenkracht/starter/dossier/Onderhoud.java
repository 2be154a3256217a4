package nl.tegenkracht.starter.dossier;

import java.util.List;
import nl.tegenkracht.starter.domein.Domeincontext;
import nl.tegenkracht.starter.weigering.Verouderd;
import nl.tegenkracht.crypto.RotatableKeyVault;
import nl.tegenkracht.crypto.KeyVault;

/** Onderhoud aan alle dossiers van een domein. Onderbreken mag altijd; opnieuw beginnen ook. */
public final class Onderhoud {

    private static final String SYSTEEM = "systeem";
    private static final int POGINGEN = 20;

    private final Dossiersfabriek fabriek;
    private final KeyVault kluis;
    private final Verzender verzender;

    Onderhoud(Dossiersfabriek fabriek, KeyVault kluis, Verzender verzender) {
        this.fabriek = fabriek;
        this.kluis = kluis;
        this.verzender = verzender;
    }

    /**
     * Meldt van elk dossier in het huidige domein hoe het er nu voor staat. De dossiers zijn de waarheid; hieruit is
     * elke projectie opnieuw te bouwen.
     *
     * @return het aantal dossiers
     */
    public int herpubliceer() {
        var aantal = 0;
        for (var dossiers : fabriek.gemaakt()) {
            for (var id : dossiers.kenmerken()) {
                meldStand(dossiers, id);
                verzender.verzend(id);
                aantal++;
            }
        }
        return aantal;
    }

    /** Geeft (dienst, huidig domein) een nieuwe sleutel en pakt alle datasleutels opnieuw in. */
    public int roteer() {
        if (!(kluis instanceof RotatableKeyVault beheer)) {
            throw new IllegalStateException("Deze sleutelkluis laat wisselen niet toe");
        }
        fabriek.gemaakt().forEach(dossiers -> beheer.rotate(dossiers.sleutelnaam()));
        return herverpak();
    }

    /** Pakt opnieuw in wat nog onder een oudere sleutel ligt. */
    public int herverpak() {
        return fabriek.gemaakt().stream()
                .mapToInt(dossiers -> (int) dossiers.kenmerken().stream().filter(dossiers::herverpak).count()).sum();
    }

    private static <S> void meldStand(Dossiers<S> dossiers, String id) {
        for (var poging = 0; poging < POGINGEN; poging++) {
            var dossier = dossiers.afleidbaar(id);
            if (dossier.isEmpty()) {
                return;
            }
            try {
                var nu = dossier.get();
                dossiers.wijzig(nu, new Besluit<>(nu.staat(), nu.toegang(), List.of(),
                        List.of(dossiers.soort().stand(nu)), "herpubliceerd"), SYSTEEM);
                return;
            } catch (Verouderd iemandWerktHieraan) {
                Thread.onSpinWait();
            }
        }
        throw new IllegalStateException("Een dossier bleef veranderen in domein " + Domeincontext.huidig());
    }
}
