package nl.tegenkracht.klacht.procedure.act;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.klacht.procedure.state.Advice.AdviceKind;
import nl.tegenkracht.klacht.procedure.state.Bemiddeling.Status;
import nl.tegenkracht.klacht.procedure.state.Bereik.Kanaal;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.Voorziening.Request;
import nl.tegenkracht.klacht.procedure.state.Wegval.Wegvalreden;

/**
 * Something that is done in a procedure. What is written along with it is a stuk, which is there already and is named
 * here by its id.
 */
public sealed interface Act {

    /** Which act of the table this is. */
    default ActKind kind() {
        return ActKind.of(this);
    }

    /** The number of the part it is about; 0 for the klacht as a whole. */
    default int track() {
        return 0;
    }

    /** An act about one part of the klacht. */
    sealed interface OnTrack extends Act {

        @Override
        int track();
    }

    /** The klager hears that it was received, and when. */
    record BevestigOntvangst() implements Act {}

    /**
     * The secretaris says about how many people it is and what each is said to have done.
     *
     * @param gedragingen per aangeklaagde the codes of the acts, in the order of the klaagschrift
     */
    record NoemAangeklaagden(List<List<String>> gedragingen) implements Act {}

    /**
     * The Klachtencommissie asks for what is missing.
     *
     * @param stuk             what is missing
     * @param opVerzoekKlager  whether the klager asked for this further time
     */
    record VraagAanvulling(String stuk, boolean opVerzoekKlager) implements Act {}

    /** The klager adds something. */
    record VulAan(String stuk) implements Act {}

    /**
     * The Klachtencommissie finds that it is complete.
     *
     * @param sinds the day on which the last of it came in
     */
    record MarkeerCompleet(LocalDate sinds) implements Act {}

    /**
     * Somebody who could sit on a panel.
     *
     * @param zetel       code of the seat
     * @param kenmerk     pseudonym of the benoeming
     * @param kant        of which side, according to the register
     * @param belang      whether that person works for the employer or the unit of a party
     * @param toestemming whether the parties agreed in writing in spite of that
     */
    record Candidate(String zetel, String kenmerk, String kant, boolean belang, boolean toestemming) {}

    /** The panel is composed from the pool, a seat each. */
    record StelCommissieSamen(List<Candidate> leden) implements Act {}

    /** A member declares not to be involved in this klacht or with a party to it. */
    record VerklaarVrij() implements Act {}

    /** A member withdraws from this klacht. */
    record Verschoon(String stuk) implements Act {}

    /** A party asks that a member does not handle this klacht. */
    record VraagWraking(String lid, String stuk) implements Act {}

    /** The others decide on that. */
    record BeslisWraking(String lid, boolean toegewezen, String stuk) implements Act {}

    /**
     * A deputy takes a vacant seat, or that of a member whose benoeming ended.
     *
     * @param voorheen pseudonym of who has the seat but is no longer benoemd; {@code null} if it is vacant
     */
    record VervangLid(Candidate lid, String voorheen) implements Act {

        /** A vacant seat. */
        public VervangLid(Candidate lid) {
            this(lid, null);
        }
    }

    /** The secretaris chooses who decides for the employer, and a deputy. */
    record WijsBevoegdGezagAan(int track, String kenmerk, String plaatsvervanger) implements OnTrack {}

    /**
     * The panel decides on admissibility, per act somebody is said to have done.
     *
     * @param gronden per gedraging the code of the ground why it is inadmissible; {@code ""} if it is admissible
     * @param stuk    the reasons
     * @param advies  the advice to the bevoegd gezag, with ground and reason and nothing else; {@code null} if
     *                everything is admissible
     */
    record Beoordeel(int track, Map<String, String> gronden, String stuk, String advies) implements OnTrack {}

    /** The bevoegd gezag decides on the advice to find it inadmissible. */
    record BeslisNietOntvankelijk(int track, boolean volgt, String stuk) implements OnTrack {}

    /**
     * The aangeklaagde gets the klacht, without the address of the klager.
     *
     * @param account pseudonym of the aangeklaagde
     * @param stuk    the afschrift
     */
    record StuurAfschrift(int track, String account, String stuk) implements OnTrack {}

    /**
     * Both parties are invited.
     *
     * @param op         day of the hearing
     * @param apart      whether they are heard apart
     * @param stukkenTot last day for further pieces
     * @param stuk       the invitation: who sit, who else is invited, and who will read the report
     */
    record PlanHoorzitting(int track, LocalDate op, boolean apart, LocalDate stukkenTot,
            String stuk) implements OnTrack {}

    /** A party cannot come and asks for another day, with the reason. */
    record VraagAndereDag(int track, String stuk) implements OnTrack {}

    /**
     * The hearing was held; there is a report.
     *
     * @param afwezig who did not appear
     * @param stuk    the report
     */
    record HoudHoorzitting(int track, List<Participant> afwezig, String stuk) implements OnTrack {}

    /**
     * A party sends in a piece.
     *
     * @param nieuw whether it is about something that was not known before; after the overview of facts it has to be
     */
    record DienStukIn(int track, String stuk, boolean nieuw) implements OnTrack {}

    /**
     * The Klachtencommissie admits or refuses a piece that came late.
     *
     * @param laatStuk the piece
     * @param reden    the reason
     */
    record BeslisLaatStuk(int track, String laatStuk, boolean toegelaten, String reden) implements OnTrack {}

    /** Both parties get the report and the overview of facts. */
    record LegFeitenVoor(int track, String stuk) implements OnTrack {}

    /**
     * A party reacts to the facts.
     *
     * @param correcties per fact, or {@code null}
     * @param zienswijze what else that party thinks; annexed to the advice; or {@code null}
     */
    record Reageer(int track, String correcties, String zienswijze) implements OnTrack {}

    /**
     * The panel decides on its advice.
     *
     * @param aard          what it aims at
     * @param stemmen       per member the code of the view; this is not kept
     * @param advies        the advice, with measures if there are any
     * @param stemming      who voted what, for the panel alone
     * @param minderheid    the view of the minority with its considerations, or {@code null}
     * @param zonderVerslag the weighty reasons to leave the report of the hearing out, or {@code null}
     */
    record StelAdviesVast(int track, AdviceKind aard, Map<String, String> stemmen, String advies, String stemming,
            String minderheid, String zonderVerslag) implements OnTrack {}

    /** Chair and secretaris sign. */
    record OndertekenAdvies(int track) implements OnTrack {}

    /** The advice will be later, on another day, for a reason. */
    record KondigLaterAdviesAan(int track, LocalDate tot, String stuk) implements OnTrack {}

    /** The advice lies readable for the bevoegd gezag, or was handed over on paper on this day. */
    record LegAdviesTerInzage(int track, LocalDate op) implements OnTrack {}

    /** The bevoegd gezag read the advice. */
    record LeesAdvies(int track) implements OnTrack {}

    /** The bevoegd gezag adjourns, up to this day, for a reason. */
    record Verdaag(int track, LocalDate tot, String stuk) implements OnTrack {}

    /**
     * The bevoegd gezag decides on the advice.
     *
     * @param volgt  whether the decision follows it
     * @param stuk   the decision
     * @param redenen why it departs from the advice; {@code null} if it does not
     */
    record Beslis(int track, boolean volgt, String stuk, String redenen) implements OnTrack {}

    /** It is proved that a letter lay readable, or was handed over or posted. */
    record Bezorg(int kennisgeving, LocalDate op) implements Act {}

    /**
     * Who did not read a letter hears of it by telephone or on paper.
     *
     * @param via how
     * @param op  on which day
     */
    record MaakBekend(int kennisgeving, Kanaal via, LocalDate op) implements Act {}

    /** A party asks for a measure for the time of the procedure. */
    record VraagVoorziening(int track, Request verzoek, String stuk) implements OnTrack {}

    /** The Klachtencommissie heard a party about it. */
    record HoorOverVoorziening(int track, int voorziening, Participant partij) implements OnTrack {}

    /** The Klachtencommissie consults with the bevoegd gezag: what is asked, its ground and until when. */
    record OverlegOverVoorziening(int track, int voorziening, String stuk) implements OnTrack {}

    /**
     * The bevoegd gezag takes the measure.
     *
     * @param bericht what the aangeklaagde is told, if it touches him
     * @param spoed   why he is not heard before, or {@code null}
     */
    record TrefVoorziening(int track, int voorziening, LocalDate van, LocalDate tot, String stuk, String bericht,
            String spoed) implements OnTrack {}

    /** The bevoegd gezag ends the measure. */
    record BeeindigVoorziening(int track, int voorziening, LocalDate tot) implements OnTrack {}

    /**
     * A party lets a vertrouwenspersoon read along.
     *
     * @param kenmerk pseudonym of the benoeming of the vertrouwenspersoon
     * @param vrij    whether that person is not involved in another way
     */
    record LaatMeelezen(String kenmerk, boolean vrij) implements Act {}

    /** A party says who assists. */
    record NoemRaadsman(String stuk) implements Act {}

    /** Somebody does not assist a party any more. */
    record BeeindigBijstand(int bijstand) implements Act {}

    /** A party says who comes along to the hearing. */
    record ZegWieMeekomt(int track, String stuk) implements OnTrack {}

    /**
     * A party chooses how to be reached.
     *
     * @param stuk where; or {@code null}
     */
    record KiesBereikbaarheid(Kanaal kanaal, String stuk) implements Act {}

    /**
     * A slip is mended: a new version beside the old one, to the same people.
     *
     * @param stuk  the piece that is mended
     * @param nieuw the new version
     */
    record HerstelStuk(String stuk, String nieuw) implements Act {}

    /**
     * The bevoegd gezag has somebody carry out the decision.
     *
     * @param kenmerk pseudonym of who does
     * @param van     from when
     * @param stuk    what, and about whom
     */
    record GeefUitvoeringsopdracht(int track, String kenmerk, LocalDate van, String stuk) implements OnTrack {}

    /** It was carried out. */
    record MeldUitgevoerd(int opdracht, LocalDate op) implements Act {}

    /** The Klachtencommissie advises to have somebody from outside investigate further. */
    record AdviseerExternOnderzoek(int track, String stuk) implements OnTrack {}

    /** The bevoegd gezag decides on that. */
    record BeslisExternOnderzoek(int track, String stuk) implements OnTrack {}

    /** The report of that investigation is there. */
    record LegOnderzoekVast(int track, String stuk) implements OnTrack {}

    /** The Klachtencommissie gives an advice that is about no case. */
    record GeefAlgemeenAdvies(String stuk) implements Act {}

    /** The klager withdraws one of the acts somebody is said to have done. */
    record TrekGedragingIn(int track, String gedraging) implements OnTrack {}

    /** The klager is asked whether it could be solved together. */
    record StelBemiddelingVoor(int track, String stuk) implements OnTrack {}

    /**
     * Somebody answers.
     *
     * @param stuk what may be said to the other and by whom, if the klager agrees; or {@code null}
     */
    record AntwoordOpBemiddeling(int track, boolean instemmen, String stuk) implements OnTrack {}

    /**
     * An attempt to solve it together is over.
     *
     * @param stuk the agreement, signed; or {@code null}
     */
    record BeeindigBemiddeling(int track, Status uitkomst, String stuk) implements OnTrack {}

    /** What happened to the klager. */
    record MeldKlagerWeg(Wegvalreden reden, LocalDate op) implements Act {}

    /** What happened to the aangeklaagde of this part. */
    record MeldAangeklaagdeWeg(int track, Wegvalreden reden, LocalDate op) implements OnTrack {}

    /** After the death of the klager the Klachtencommissie does not go on, for a reason. */
    record Beeindig(int track, String stuk) implements OnTrack {}

    /**
     * The klager withdraws.
     *
     * @param track the part about one aangeklaagde, or 0 for all that can still be withdrawn
     */
    record TrekIn(int track) implements Act {}
}
