package nl.tegenkracht.melding.signalering;

import java.util.List;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.refusal.FormReused;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.core.refusal.Refused;
import nl.tegenkracht.core.refusal.Stale;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.Dossiers;
import nl.tegenkracht.dossier.filing.Filing;
import nl.tegenkracht.dossier.filing.FilingLimits;
import nl.tegenkracht.melding.content.SignaleringContent;
import nl.tegenkracht.melding.dossier.Signalering;
import nl.tegenkracht.melding.dossier.SignaleringSoort;
import nl.tegenkracht.melding.dossier.SignaleringText;
import nl.tegenkracht.melding.vertrouwenspersoon.Vertrouwenspersonen;
import nl.tegenkracht.web.adresboek.Adresboek;
import nl.tegenkracht.web.adresboek.Collega;
import nl.tegenkracht.web.input.Input;
import nl.tegenkracht.web.input.SeenVersion;
import org.springframework.stereotype.Component;

/**
 * A vertrouwenspersoon brings something to the attention of the employer, and the employer answers. It is bound to no
 * melding: what one melder told goes nowhere without a consent of its own (KR-2021 art. 5 lid 1 onder f and lid 3).
 */
@Component
class Signaleren {

    /** So many of the last changed are in the list. */
    static final int LISTED = 200;

    private static final String ARTICLE = "KR-2021 art. 5 lid 1 onder f";
    private static final String AUTHORITY = "bevoegd-gezag";

    private final Dossiers<Signalering> dossiers;
    private final SignaleringContent content;
    private final Vertrouwenspersonen vertrouwenspersonen;
    private final Adresboek adresboek;
    private final TraceCheck check;
    private final FilingLimits filingLimits;
    private final LegalClock clock;

    Signaleren(Dossiers<Signalering> dossiers, SignaleringContent content, Vertrouwenspersonen vertrouwenspersonen,
            Adresboek adresboek, TraceCheck check, FilingLimits filingLimits, LegalClock clock) {
        this.dossiers = dossiers;
        this.content = content;
        this.vertrouwenspersonen = vertrouwenspersonen;
        this.adresboek = adresboek;
        this.check = check;
        this.filingLimits = filingLimits;
        this.clock = clock;
    }

    /**
     * What the caller sent, or can read as the employer, newest first; nothing is opened for it.
     *
     * @throws NotFound for whoever has nothing to do with it
     */
    List<SignaleringView> list(Caller caller) {
        var found = dossiers.newest(caller.grantKeys(), LISTED, caller);
        if (found.isEmpty() && !vertrouwenspersonen.includes(caller) && !caller.roles().contains(AUTHORITY)) {
            throw new NotFound();
        }
        return found.stream().map(dossier -> SignaleringView.of(dossier, null, "", caller)).toList();
    }

    boolean canSend(Caller caller) {
        return vertrouwenspersonen.includes(caller);
    }

    /**
     * Who can read one here; never the sender.
     *
     * @throws NotFound if the caller is no vertrouwenspersoon
     */
    List<Collega> readers(Caller caller) {
        requireSender(caller);
        return adresboek.gezag().stream().filter(one -> !one.kenmerk().equals(caller.pseudonym())).toList();
    }

    /** What has to go out of this text, with the words, for who typed it. */
    List<TraceFinding> findings(String text, String group) {
        return check.findings(text, Math.max(0, NewSignalering.people(group)), names());
    }

    /**
     * One of them, opened; the reading is in the audit trail.
     *
     * @throws NotFound for everybody but its two readers
     */
    SignaleringView get(String id, Caller caller) {
        return view(dossiers.get(id, caller), caller);
    }

    /**
     * Sends one. The same form once more sends nothing more.
     *
     * @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once, and where the text can lead to a person
     * @throws FormReused if the caller sent something else with this form before
     * @throws NotFound if the caller is no vertrouwenspersoon
     */
    SignaleringView send(Input input, Caller caller) {
        var signalering = NewSignalering.read(input, readers(caller), check, names());
        var id = dossiers.idOf(signalering.id(), caller);
        if (FormReused.isRepeat(dossiers.find(id, caller), first -> isSame(first, signalering, caller))) {
            return get(id, caller);
        }
        filingLimits.count(Filing.BERICHT, caller);
        try {
            return view(create(id, signalering, caller), caller);
        } catch (Stale sentTwiceAtOnce) {
            FormReused.isRepeat(dossiers.find(id, caller), first -> isSame(first, signalering, caller));
            return get(id, caller);
        }
    }

    /**
     * Answers one; with the same words again nothing changes.
     *
     * @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once
     * @throws NotFound for everybody but its two readers
     * @throws Refused if it was answered, or is not the caller's to answer
     * @throws Stale if something has changed meanwhile
     */
    SignaleringView answer(String id, Input input, SeenVersion seen, Caller caller) {
        var dossier = dossiers.get(id, caller);
        var version = seen.of(dossier.version(), input);
        var answer = NewAntwoord.read(input).antwoord();
        var view = view(dossier, caller);
        if (view.beantwoord() != null && view.antwoord().equals(answer)) {
            return view;
        }
        dossier.requireVersion(version);
        dossier.state().requireUnanswered();
        if (!view.magAntwoorden()) {
            throw new Refused(Text.of("melding.refused.only-employer-answers"), ARTICLE);
        }
        var text = content.writeAnswer(dossier, answer, caller);
        return view(dossiers.update(dossier, dossier.state().beantwoord(text, clock.now()), caller), caller);
    }

    private Dossier<Signalering> create(String id, NewSignalering signalering, Caller caller) {
        var sender = vertrouwenspersonen.own(caller).orElseThrow(NotFound::new);
        var draft = dossiers.draft(id);
        var text = content.write(draft, new SignaleringText(signalering.tekst(), nameOf(signalering.aan())), caller);
        return dossiers.create(draft, Signalering.verstuur(SignaleringSoort.of(signalering.soort()), sender,
                signalering.aan(), signalering.aantalMensen(), text, clock.now()), caller);
    }

    private boolean isSame(Dossier<Signalering> first, NewSignalering again, Caller caller) {
        return first.state().aan().equals(again.aan()) && first.state().soort().code().equals(again.soort())
                && first.state().groep() == again.aantalMensen()
                && content.text(first, caller).tekst().equals(again.tekst());
    }

    private String nameOf(String kenmerk) {
        return adresboek.gezag().stream().filter(one -> one.kenmerk().equals(kenmerk)).map(Collega::naam)
                .findFirst().orElse("");
    }

    private List<String> names() {
        return adresboek.collegas().stream().map(Collega::naam).toList();
    }

    private SignaleringView view(Dossier<Signalering> dossier, Caller caller) {
        return SignaleringView.of(dossier, content.text(dossier, caller), content.answer(dossier, caller), caller);
    }

    private void requireSender(Caller caller) {
        if (!canSend(caller)) {
            throw new NotFound();
        }
    }
}
