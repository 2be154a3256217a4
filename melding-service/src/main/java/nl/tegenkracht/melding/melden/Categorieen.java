package nl.tegenkracht.melding.melden;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tegenkracht.melding.content.DataFile;
import nl.tegenkracht.melding.dossier.Categorie;
import nl.tegenkracht.melding.dossier.EigenCategorie;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** The categorieën in which the vertrouwenspersonen register: their own list, as data (record 0170). */
@Component
public class Categorieen {

    /** The code of whoever does not know, or chose nothing. */
    static final String UNKNOWN = "onbekend";

    private final List<Categorie> all = List
            .copyOf(DataFile.read("categorieen.json", new TypeReference<List<Categorie>>() {
            }));

    public List<Categorie> all() {
        return all;
    }

    public Optional<Categorie> byCode(String code) {
        return all.stream().filter(categorie -> categorie.code().equals(code)).findFirst();
    }

    /** What a melder can choose; who does not know chooses nothing. */
    public List<Categorie> choices() {
        return registrable().stream().filter(categorie -> !EigenCategorie.isOne(categorie.code())).toList();
    }

    /** What a vertrouwenspersoon can register. */
    public List<Categorie> registrable() {
        return all.stream().filter(categorie -> !categorie.code().equals(UNKNOWN)).toList();
    }

    /** The codes that may come from a melder. */
    Set<String> codesOfMelders() {
        return all.stream().map(Categorie::code).filter(code -> !EigenCategorie.isOne(code))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Every code there is. */
    public Set<String> codes() {
        return all.stream().map(Categorie::code).collect(Collectors.toUnmodifiableSet());
    }

    /** Everything that was chosen, each once; that somebody does not know only if that is all. */
    public static List<String> chosen(String one, List<String> several) {
        var chosen = Stream.concat(several.stream(), Stream.of(one)).filter(code -> !code.isBlank()).distinct()
                .toList();
        var known = chosen.stream().filter(code -> !code.equals(UNKNOWN)).toList();
        return known.isEmpty() ? List.of(UNKNOWN) : known;
    }

    /** The categorieën with the codes that a melding has. */
    public List<Categorie> of(List<String> codes) {
        return codes.stream().map(code -> byCode(code).orElseGet(() -> Categorie.unknown(code))).toList();
    }
}
