package nl.tegenkracht.melding.worklist;

import java.util.List;
import java.util.Locale;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.Dossiers;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.vertrouwenspersoon.Vertrouwenspersonen;
import nl.tegenkracht.melding.worklist.MeldingLists.MeldingListItem;
import org.springframework.stereotype.Component;

/**
 * Searches in what a vertrouwenspersoon has, and in nothing else: the meldingen of others are not asked for, so nothing of
 * them shows, neither by an answer nor by a number nor by time.
 */
@Component
class MeldingSearch {

    /** So many of the last changed are looked at. */
    static final int LOOKED_AT = 1_000;

    private final Dossiers<Melding> dossiers;
    private final MeldingLists lists;
    private final Vertrouwenspersonen vertrouwenspersonen;

    MeldingSearch(Dossiers<Melding> dossiers, MeldingLists lists, Vertrouwenspersonen vertrouwenspersonen) {
        this.dossiers = dossiers;
        this.lists = lists;
        this.vertrouwenspersonen = vertrouwenspersonen;
    }

    /**
     * What answers to all that was asked, the last changed first.
     *
     * @throws NotFound if the caller is no vertrouwenspersoon
     */
    List<MeldingListItem> find(SearchQuestion question, Caller caller) {
        if (!vertrouwenspersonen.includes(caller)) {
            throw new NotFound();
        }
        return lists.items(dossiers.newest(caller.functionKeys(), LOOKED_AT, caller), caller).stream()
                .filter(item -> answers(item, question)).toList();
    }

    private static boolean answers(MeldingListItem item, SearchQuestion question) {
        var text = normal(question.zoek());
        return (question.staat().isEmpty() || item.melding().staat().code().equals(question.staat()))
                && (question.onderwerp().isEmpty() || item.melding().categorieen().contains(question.onderwerp()))
                && (text.isEmpty() || normal(item.eigen().alias()).contains(text)
                        || item.id().startsWith(text.replaceAll("[^0-9a-f]", "-")));
    }

    private static String normal(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
