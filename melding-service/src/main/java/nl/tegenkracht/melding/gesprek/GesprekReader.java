package nl.tegenkracht.melding.gesprek;

import java.util.List;
import java.util.stream.IntStream;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.refusal.InvalidInput;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.Dossiers;
import nl.tegenkracht.melding.content.DossierContent;
import nl.tegenkracht.melding.dossier.Bericht;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.MeldingNews;
import nl.tegenkracht.melding.dossier.Role;
import nl.tegenkracht.melding.gesprek.GesprekPage.ReadBericht;
import org.springframework.stereotype.Component;

/**
 * Reads the gesprek of a melding, a page at a time: however long a gesprek is, reading it takes little memory. Every
 * reading is in the audit trail.
 */
@Component
public class GesprekReader {

    /** The most text on a page; a page with long berichten has fewer of them. */
    static final int MAX_BYTES = 256 * 1024;

    private final DossierContent content;
    private final Dossiers<Melding> dossiers;

    GesprekReader(DossierContent content, Dossiers<Melding> dossiers) {
        this.content = content;
        this.dossiers = dossiers;
    }

    /**
     * One page, berichten oldest first. With the newest page of it a melder has opened all that came.
     *
     * @throws InvalidInput if the bericht that the page should begin or end at is not there
     */
    public GesprekPage read(Dossier<Melding> dossier, GesprekRequest request, Caller reader) {
        var page = request.na() == null ? backwards(dossier, request, reader) : forwards(dossier, request, reader);
        if (page.nieuwste() && Role.MELDER.isOf(dossier, reader)) {
            dossiers.noteOpened(dossier, MeldingNews.forMelder(dossier.state()), reader);
        }
        return page;
    }

    private GesprekPage backwards(Dossier<Melding> dossier, GesprekRequest request, Caller reader) {
        var all = dossier.state().berichten();
        var until = request.voor() == null ? all.size() : place(dossier, "voor", request.voor());
        var wanted = all.subList(Math.max(0, until - request.aantal()), until).reversed();
        var texts = content.texts(MAX_BYTES, dossier, wanted, reader).reversed();
        return page(dossier, until - texts.size(), texts, reader);
    }

    private GesprekPage forwards(Dossier<Melding> dossier, GesprekRequest request, Caller reader) {
        var all = dossier.state().berichten();
        var from = place(dossier, "na", request.na()) + 1;
        var wanted = all.subList(from, Math.min(all.size(), from + request.aantal()));
        return page(dossier, from, content.texts(MAX_BYTES, dossier, wanted, reader), reader);
    }

    private GesprekPage page(Dossier<Melding> dossier, int from, List<String> texts, Caller reader) {
        var all = dossier.state().berichten();
        var until = from + texts.size();
        var berichten = IntStream.range(from, until)
                .mapToObj(place -> read(dossier, all.get(place), texts.get(place - from), reader)).toList();
        return new GesprekPage(berichten, all.size(), from > 0 && !texts.isEmpty() ? all.get(from).stuk() : null,
                until > 0 && until < all.size() ? all.get(until - 1).stuk() : null, until == all.size());
    }

    private ReadBericht read(Dossier<Melding> dossier, Bericht bericht, String text, Caller reader) {
        var sender = dossier.state().senderOf(bericht);
        // The melder of one that was taken down has a name that no key of theirs is, whatever code they came in with.
        var own = sender == Role.MELDER
                ? Role.MELDER.isOf(dossier, reader)
                : reader.grantKeys().contains(bericht.van());
        return new ReadBericht(bericht.id(), sender, bericht.van(), content.reference(dossier, bericht).writtenAt(),
                text, own);
    }

    private static int place(Dossier<Melding> dossier, String field, String kenmerk) {
        return dossier.state().placeOf(kenmerk)
                .orElseThrow(() -> new InvalidInput(List.of(GesprekRequest.unknown(field))));
    }
}
