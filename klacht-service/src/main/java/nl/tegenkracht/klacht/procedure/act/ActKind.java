package nl.tegenkracht.klacht.procedure.act;

import static nl.tegenkracht.klacht.procedure.state.Participant.AANGEKLAAGDE;
import static nl.tegenkracht.klacht.procedure.state.Participant.BEVOEGD_GEZAG;
import static nl.tegenkracht.klacht.procedure.state.Participant.KLAGER;
import static nl.tegenkracht.klacht.procedure.state.Participant.LID;
import static nl.tegenkracht.klacht.procedure.state.Participant.SECRETARIS;
import static nl.tegenkracht.klacht.procedure.state.Participant.SYSTEEM;
import static nl.tegenkracht.klacht.procedure.state.Participant.UITVOERDER;
import static nl.tegenkracht.klacht.procedure.state.Participant.VERTROUWENSPERSOON;
import static nl.tegenkracht.klacht.procedure.state.Participant.VOORZITTER;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.tegenkracht.contracts.Coded;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.Stage;

/**
 * The acts of the procedure: who can do each, from which stage up to which, and what it is based on. This table is the
 * only place that says so; what else an act asks for is beside its effect.
 */
public enum ActKind implements Coded {

    BEVESTIG_ONTVANGST(Act.BevestigOntvangst.class, "bevestig-ontvangst", "ontvangstbevestiging",
            between(Stage.ONTVANGEN, Stage.ONTVANGEN),
            SECRETARIS, SYSTEEM),
    NOEM_AANGEKLAAGDEN(Act.NoemAangeklaagden.class, "noem-aangeklaagden", "eisen",
            between(Stage.BEVESTIGD, Stage.COMPLEET), SECRETARIS),
    VRAAG_AANVULLING(Act.VraagAanvulling.class, "vraag-aanvulling", "aanvulling",
            between(Stage.BEVESTIGD, Stage.AANVULLEN), SECRETARIS,
            VOORZITTER),
    VUL_AAN(Act.VulAan.class, "vul-aan", "aanvulling", between(Stage.ONTVANGEN, Stage.COMPLEET), KLAGER),
    MARKEER_COMPLEET(Act.MarkeerCompleet.class, "markeer-compleet", "ontvankelijkheid",
            between(Stage.BEVESTIGD, Stage.AANVULLEN), SECRETARIS,
            VOORZITTER),
    STEL_COMMISSIE_SAMEN(Act.StelCommissieSamen.class, "stel-commissie-samen", "commissie",
            between(Stage.ONTVANGEN, Stage.COMPLEET), SECRETARIS),
    VERKLAAR_VRIJ(Act.VerklaarVrij.class, "verklaar-vrij", "wraking",
            between(Stage.ONTVANGEN, Stage.ADVIES_VASTGESTELD), VOORZITTER, LID),
    VERSCHOON(Act.Verschoon.class, "verschoon", "wraking", between(Stage.ONTVANGEN, Stage.BIJ_BEVOEGD_GEZAG),
            VOORZITTER, LID),
    VRAAG_WRAKING(Act.VraagWraking.class, "vraag-wraking", "wraking", between(Stage.ONTVANGEN, Stage.BIJ_BEVOEGD_GEZAG),
            KLAGER,
            AANGEKLAAGDE),
    BESLIS_WRAKING(Act.BeslisWraking.class, "beslis-wraking", "wraking",
            between(Stage.ONTVANGEN, Stage.BIJ_BEVOEGD_GEZAG), VOORZITTER, LID),
    VERVANG_LID(Act.VervangLid.class, "vervang-lid", "wraking", between(Stage.ONTVANGEN, Stage.ADVIES_VASTGESTELD),
            SECRETARIS),
    WIJS_BEVOEGD_GEZAG_AAN(Act.WijsBevoegdGezagAan.class, "wijs-bevoegd-gezag-aan", "bevoegd-gezag",
            between(Stage.BEVESTIGD, Stage.BIJ_BEVOEGD_GEZAG), SECRETARIS),
    BEOORDEEL(Act.Beoordeel.class, "beoordeel", "ontvankelijkheid", Set.of(Stage.COMPLEET, Stage.TERUG_BIJ_COMMISSIE),
            VOORZITTER),
    BESLIS_NIET_ONTVANKELIJK(Act.BeslisNietOntvankelijk.class, "beslis-niet-ontvankelijk", "niet-ontvankelijk",
            Set.of(Stage.ADVIES_NIET_ONTVANKELIJK), BEVOEGD_GEZAG),
    STUUR_AFSCHRIFT(Act.StuurAfschrift.class, "stuur-afschrift", "afschrift", Set.of(Stage.ONTVANKELIJK), SECRETARIS),
    PLAN_HOORZITTING(Act.PlanHoorzitting.class, "plan-hoorzitting", "hoorzitting",
            between(Stage.VERSTREKT, Stage.FEITEN_VOORGELEGD),
            SECRETARIS),
    VRAAG_ANDERE_DAG(Act.VraagAndereDag.class, "vraag-andere-dag", "hoorzitting", Set.of(Stage.HOORZITTING_GEPLAND),
            KLAGER, AANGEKLAAGDE),
    HOUD_HOORZITTING(Act.HoudHoorzitting.class, "houd-hoorzitting", "hoorverslag", Set.of(Stage.HOORZITTING_GEPLAND),
            SECRETARIS, VOORZITTER),
    DIEN_STUK_IN(Act.DienStukIn.class, "dien-stuk-in", "nadere-stukken",
            between(Stage.VERSTREKT, Stage.FEITEN_VOORGELEGD), KLAGER,
            AANGEKLAAGDE),
    BESLIS_LAAT_STUK(Act.BeslisLaatStuk.class, "beslis-laat-stuk", "nadere-stukken",
            between(Stage.HOORZITTING_GEPLAND, Stage.FEITEN_VOORGELEGD), VOORZITTER),
    LEG_FEITEN_VOOR(Act.LegFeitenVoor.class, "leg-feiten-voor", "feitenoverzicht", Set.of(Stage.GEHOORD), SECRETARIS,
            VOORZITTER),
    REAGEER(Act.Reageer.class, "reageer", "feitenoverzicht", Set.of(Stage.FEITEN_VOORGELEGD), KLAGER, AANGEKLAAGDE),
    STEL_ADVIES_VAST(Act.StelAdviesVast.class, "stel-advies-vast", "advies", Set.of(Stage.FEITEN_VOORGELEGD),
            VOORZITTER),
    ONDERTEKEN_ADVIES(Act.OndertekenAdvies.class, "onderteken-advies", "ondertekening",
            Set.of(Stage.ADVIES_VASTGESTELD), VOORZITTER,
            SECRETARIS),
    KONDIG_LATER_ADVIES_AAN(Act.KondigLaterAdviesAan.class, "kondig-later-advies-aan", "later-advies",
            between(Stage.VERSTREKT, Stage.ADVIES_VASTGESTELD), VOORZITTER, SECRETARIS),
    LEG_ADVIES_TER_INZAGE(Act.LegAdviesTerInzage.class, "leg-advies-ter-inzage", "beslissing",
            Set.of(Stage.ADVIES_UITGEBRACHT), SYSTEEM,
            SECRETARIS),
    LEES_ADVIES(Act.LeesAdvies.class, "lees-advies", "beslissing", Set.of(Stage.BIJ_BEVOEGD_GEZAG), BEVOEGD_GEZAG),
    VERDAAG(Act.Verdaag.class, "verdaag", "verdaging", Set.of(Stage.BIJ_BEVOEGD_GEZAG), BEVOEGD_GEZAG),
    BESLIS(Act.Beslis.class, "beslis", "beslissing", Set.of(Stage.BIJ_BEVOEGD_GEZAG), BEVOEGD_GEZAG),
    BEZORG(Act.Bezorg.class, "bezorg", null, EnumSet.allOf(Stage.class), SYSTEEM, SECRETARIS, BEVOEGD_GEZAG),
    MAAK_BEKEND(Act.MaakBekend.class, "maak-bekend", null, between(Stage.AANVULLEN, Stage.FEITEN_VOORGELEGD),
            SECRETARIS),
    VRAAG_VOORZIENING(Act.VraagVoorziening.class, "vraag-voorziening", "voorziening",
            between(Stage.ONTVANGEN, Stage.BIJ_BEVOEGD_GEZAG), KLAGER,
            AANGEKLAAGDE),
    HOOR_OVER_VOORZIENING(Act.HoorOverVoorziening.class, "hoor-over-voorziening", "voorziening",
            between(Stage.ONTVANGEN, Stage.BIJ_BEVOEGD_GEZAG), SECRETARIS, VOORZITTER),
    OVERLEG_OVER_VOORZIENING(Act.OverlegOverVoorziening.class, "overleg-over-voorziening", "voorziening",
            between(Stage.ONTVANGEN, Stage.BIJ_BEVOEGD_GEZAG), VOORZITTER),
    TREF_VOORZIENING(Act.TrefVoorziening.class, "tref-voorziening", "voorziening",
            between(Stage.ONTVANGEN, Stage.BIJ_BEVOEGD_GEZAG),
            BEVOEGD_GEZAG),
    BEEINDIG_VOORZIENING(Act.BeeindigVoorziening.class, "beeindig-voorziening", "voorziening",
            EnumSet.allOf(Stage.class), BEVOEGD_GEZAG),
    TREK_IN(Act.TrekIn.class, "trek-in", null, between(Stage.ONTVANGEN, Stage.ADVIES_VASTGESTELD), KLAGER),
    LAAT_MEELEZEN(Act.LaatMeelezen.class, "laat-meelezen", null, between(Stage.ONTVANGEN, Stage.BIJ_BEVOEGD_GEZAG),
            KLAGER, AANGEKLAAGDE),
    NOEM_RAADSMAN(Act.NoemRaadsman.class, "noem-raadsman", "bijstand",
            between(Stage.ONTVANGEN, Stage.BIJ_BEVOEGD_GEZAG), KLAGER, AANGEKLAAGDE),
    BEEINDIG_BIJSTAND(Act.BeeindigBijstand.class, "beeindig-bijstand", null,
            between(Stage.ONTVANGEN, Stage.BIJ_BEVOEGD_GEZAG), KLAGER, AANGEKLAAGDE, VERTROUWENSPERSOON, SECRETARIS),
    ZEG_WIE_MEEKOMT(Act.ZegWieMeekomt.class, "zeg-wie-meekomt", "bijstand", Set.of(Stage.HOORZITTING_GEPLAND), KLAGER,
            AANGEKLAAGDE),
    KIES_BEREIKBAARHEID(Act.KiesBereikbaarheid.class, "kies-bereikbaarheid", null,
            between(Stage.ONTVANGEN, Stage.BIJ_BEVOEGD_GEZAG), KLAGER, AANGEKLAAGDE),
    HERSTEL_STUK(Act.HerstelStuk.class, "herstel-stuk", null, between(Stage.BEVESTIGD, Stage.NIET_ONTVANKELIJK),
            SECRETARIS, VOORZITTER, BEVOEGD_GEZAG),
    GEEF_UITVOERINGSOPDRACHT(Act.GeefUitvoeringsopdracht.class, "geef-uitvoeringsopdracht", null,
            Set.of(Stage.BESLIST), BEVOEGD_GEZAG),
    MELD_UITGEVOERD(Act.MeldUitgevoerd.class, "meld-uitgevoerd", null, Set.of(Stage.BESLIST), UITVOERDER),
    ADVISEER_EXTERN_ONDERZOEK(Act.AdviseerExternOnderzoek.class, "adviseer-extern-onderzoek", "extern-onderzoek",
            between(Stage.VERSTREKT, Stage.FEITEN_VOORGELEGD), VOORZITTER),
    BESLIS_EXTERN_ONDERZOEK(Act.BeslisExternOnderzoek.class, "beslis-extern-onderzoek", "extern-onderzoek",
            between(Stage.VERSTREKT, Stage.ADVIES_VASTGESTELD), BEVOEGD_GEZAG),
    LEG_ONDERZOEK_VAST(Act.LegOnderzoekVast.class, "leg-onderzoek-vast", "extern-onderzoek",
            between(Stage.VERSTREKT, Stage.FEITEN_VOORGELEGD), SECRETARIS, VOORZITTER),
    GEEF_ALGEMEEN_ADVIES(Act.GeefAlgemeenAdvies.class, "geef-algemeen-advies", "algemeen-advies",
            between(Stage.COMPLEET, Stage.BEEINDIGD), VOORZITTER),
    TREK_GEDRAGING_IN(Act.TrekGedragingIn.class, "trek-gedraging-in", null,
            between(Stage.ONTVANGEN, Stage.ADVIES_VASTGESTELD), KLAGER),
    STEL_BEMIDDELING_VOOR(Act.StelBemiddelingVoor.class, "stel-bemiddeling-voor", "bemiddeling",
            between(Stage.BEVESTIGD, Stage.FEITEN_VOORGELEGD), SECRETARIS),
    ANTWOORD_OP_BEMIDDELING(Act.AntwoordOpBemiddeling.class, "antwoord-op-bemiddeling", "bemiddeling",
            between(Stage.BEVESTIGD, Stage.FEITEN_VOORGELEGD), KLAGER, AANGEKLAAGDE, SECRETARIS),
    BEEINDIG_BEMIDDELING(Act.BeeindigBemiddeling.class, "beeindig-bemiddeling", "bemiddeling",
            between(Stage.BEVESTIGD, Stage.FEITEN_VOORGELEGD), KLAGER, AANGEKLAAGDE, SECRETARIS),
    MELD_KLAGER_WEG(Act.MeldKlagerWeg.class, "meld-klager-weg", null,
            between(Stage.ONTVANGEN, Stage.BIJ_BEVOEGD_GEZAG), SECRETARIS),
    MELD_AANGEKLAAGDE_WEG(Act.MeldAangeklaagdeWeg.class, "meld-aangeklaagde-weg", null,
            between(Stage.BEVESTIGD, Stage.BIJ_BEVOEGD_GEZAG), SECRETARIS),
    BEEINDIG(Act.Beeindig.class, "beeindig", null, between(Stage.ONTVANGEN, Stage.ADVIES_VASTGESTELD), VOORZITTER);

    private static final Set<ActKind> WITHOUT_RULES = EnumSet.of(BEVESTIG_ONTVANGST, VUL_AAN, TREK_IN);
    private static final Set<ActKind> BY_THE_PANEL = EnumSet.of(BEOORDEEL, PLAN_HOORZITTING, HOUD_HOORZITTING,
            BESLIS_LAAT_STUK, LEG_FEITEN_VOOR, STEL_ADVIES_VAST, ONDERTEKEN_ADVIES, ADVISEER_EXTERN_ONDERZOEK);

    private final Class<? extends Act> type;
    private final String code;
    private final String basis;
    private final Set<Stage> stages;
    private final List<Participant> by;

    ActKind(Class<? extends Act> type, String code, String basis, Set<Stage> stages, Participant... by) {
        this.type = type;
        this.code = code;
        this.basis = basis;
        this.stages = stages;
        this.by = List.of(by);
    }

    static ActKind of(Act act) {
        return Arrays.stream(values()).filter(kind -> kind.type == act.getClass()).findFirst().orElseThrow();
    }

    /** The code in the audit trail and in texts. */
    @Override
    public String code() {
        return code;
    }

    /** The code in the regelset of what it is based on, or {@code null} if the regeling does not know it. */
    public String basis() {
        return basis;
    }

    /** Whether it is always about one part, and never about the klacht as a whole. */
    public boolean isAboutOnePart() {
        return Act.OnTrack.class.isAssignableFrom(type);
    }

    /** Whether this can be done in this stage, by somebody. */
    public boolean isPossibleIn(Stage stage) {
        return stages.contains(stage);
    }

    /** Whether this is for this participant, in some stage. */
    public boolean isFor(Participant participant) {
        return by.contains(participant);
    }

    /** Whether it can be done while the regelset is not known: what arrives is received (D-13). */
    boolean needsNoRules() {
        return WITHOUT_RULES.contains(this);
    }

    /** Whether the whole panel decides: not by fewer. */
    public boolean isByThePanel() {
        return BY_THE_PANEL.contains(this);
    }

    private static Set<Stage> between(Stage first, Stage last) {
        return EnumSet.range(first, last);
    }
}
