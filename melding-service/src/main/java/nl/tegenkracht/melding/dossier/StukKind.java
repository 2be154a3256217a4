package nl.tegenkracht.melding.dossier;

import nl.tegenkracht.dossier.StukType;

/** The kinds of stukken (encrypted documents of a dossier) of a melding. A stuk never changes. */
public final class StukKind {

    /** What the melder wrote when melding. */
    public static final StukType<Relaas> RELAAS = StukType.document("relaas", Relaas.class);
    /** A bericht in the gesprek. */
    public static final StukType<String> BERICHT = StukType.text("bericht");

    /** The written confirmation that a melding was dealt with (KR-2021 art. 5 lid 1 onder i). */
    public static final StukType<String> AFSLUITBRIEF = StukType.text("afsluitbrief");

    /** What the vertrouwenspersoon proposes to do (KR-2021 art. 5 lid 3). */
    public static final StukType<VoorstelText> VOORSTEL = StukType.document("voorstel", VoorstelText.class);
    /** What was said when a voorstel was answered, done or given up. */
    public static final StukType<String> VOORSTEL_STAP = StukType.text("voorstel-stap");

    /** What the melder said later of what came of it. */
    public static final StukType<String> NAWOORD = StukType.text("nawoord");

    /** When the vertrouwenspersoon is away, or stops. */
    public static final StukType<Afwezigheid> AFWEZIGHEID = StukType.document("afwezigheid", Afwezigheid.class);
    /** Possible steps side by side (KR-2021 art. 5 lid 1 onder e). */
    public static final StukType<Adviesblad> ADVIESBLAD = StukType.document("adviesblad", Adviesblad.class);
    /** What the melder ticked on it. */
    public static final StukType<Adviesblad> ADVIESKEUZE = StukType.document("advieskeuze", Adviesblad.class);
    /** When the last remedy of a klacht that followed ended (KR-2021 art. 5 lid 6). */
    public static final StukType<String> RECHTSMIDDELEN = StukType.text("einde-rechtsmiddelen");
    /** That it will be destroyed, and after which day (KR-2021 art. 5 lid 6). */
    public static final StukType<String> VERNIETIGINGSBERICHT = StukType.text("vernietigingsbericht");

    /** Why, to whom and with what a vertrouwenspersoon breaks confidentiality (Gedragscode 8.4). */
    public static final StukType<DoorbrekingText> DOORBREKING = StukType.document("doorbreking",
            DoorbrekingText.class);
    /** What was told then, or why it was not done. */
    public static final StukType<String> DOORBREKING_STAP = StukType.text("doorbreking-stap");
    /** What is brought to the attention of the employer, and to whom; in a {@link Signalering}. */
    public static final StukType<SignaleringText> SIGNALERING = StukType.document("signalering", SignaleringText.class);
    /** What was answered to it; in a {@link Signalering}. */
    public static final StukType<String> SIGNALERING_ANTWOORD = StukType.text("signalering-antwoord");

    /** What a vertrouwenspersoon wrote for themselves; in a {@link Werkmap}. */
    public static final StukType<String> NOTITIE = StukType.text("notitie");

    private StukKind() {
    }
}
