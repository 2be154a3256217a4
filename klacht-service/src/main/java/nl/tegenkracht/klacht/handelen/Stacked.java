package nl.tegenkracht.klacht.handelen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.dossier.StukReference;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.klacht.content.DossierContent;
import nl.tegenkracht.klacht.dossier.Aangeklaagden;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.klacht.dossier.StukKind;

/** The stukken of one act, encrypted; they count once a decision refers to them, and can be taken back until then. */
final class Stacked implements Written {

    private final DossierContent content;
    private final Dossier<Klacht> dossier;
    private final Caller by;
    private final Function<Map<String, String>, String> votes;
    private final List<StukReference> added = new ArrayList<>();
    private final Map<String, String> texts = new LinkedHashMap<>();

    /** @param votes the words of who voted what */
    Stacked(DossierContent content, Dossier<Klacht> dossier, Caller by,
            Function<Map<String, String>, String> votes) {
        this.content = content;
        this.dossier = dossier;
        this.by = by;
        this.votes = votes;
    }

    @Override
    public String text(String text) {
        var stuk = kept(content.write(dossier, StukKind.STUK, text, by));
        texts.put(stuk, text);
        return stuk;
    }

    /** Not among what was typed: a form that is sent again is compared by its long texts. */
    @Override
    public String note(String text) {
        return kept(content.write(dossier, StukKind.STUK, text, by));
    }

    @Override
    public List<List<String>> aangeklaagden(Aangeklaagden named) {
        kept(content.write(dossier, StukKind.AANGEKLAAGDEN, named, by));
        return named.codes();
    }

    @Override
    public String votes(Map<String, String> bySeat) {
        return kept(content.write(dossier, StukKind.STEMMEN, votes.apply(bySeat), by));
    }

    String letter(String text) {
        return kept(content.write(dossier, StukKind.BRIEF, text, by));
    }

    private String kept(StukReference stuk) {
        added.add(stuk);
        return stuk.id();
    }

    List<StukReference> added() {
        return List.copyOf(added);
    }

    /** What was written with the act, by id. */
    Map<String, String> texts() {
        return texts;
    }

    /** Nothing came of the act. */
    void discard() {
        added.forEach(content::discard);
        added.clear();
    }

    /** Ids of what somebody typed themselves, in the order of the fields. */
    List<String> typed() {
        return List.copyOf(texts.keySet());
    }
}
