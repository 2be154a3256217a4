package nl.tegenkracht.melding.worklist;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.Dossiers;
import nl.tegenkracht.dossier.worklist.WorkDetails;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.Role;
import nl.tegenkracht.melding.worklist.MeldingLists.MeldingListItem;
import nl.tegenkracht.portal.language.TextSource;
import org.springframework.stereotype.Component;

/** In an overview a melder reads who has the melding, and a vertrouwenspersoon what it is about. */
@Component
class MeldingDetails implements WorkDetails {

    private final Dossiers<Melding> dossiers;
    private final MeldingLists lists;
    private final TextSource texts;

    MeldingDetails(Dossiers<Melding> dossiers, MeldingLists lists, TextSource texts) {
        this.dossiers = dossiers;
        this.lists = lists;
        this.texts = texts;
    }

    @Override
    public Map<String, WorkDetail> of(Collection<String> ids, Caller caller) {
        return lists.items(dossiers.findAll(ids, caller), caller).stream()
                .collect(Collectors.toMap(MeldingListItem::id, this::detail));
    }

    private WorkDetail detail(MeldingListItem item) {
        var unread = item.eigen().ongelezen();
        return item.rol() == Role.MELDER
                ? new WorkDetail(item.vertrouwenspersoon() == null ? null : item.vertrouwenspersoon().naam(), null,
                        null, null, unread, null)
                : new WorkDetail(null, item.onderwerpen(texts.here().language()), null, null, unread, null);
    }
}
