package nl.tegenkracht.starter.dossier;

import java.util.List;
import java.util.Optional;
import nl.tegenkracht.starter.beveiliging.Beller;
import nl.tegenkracht.crypto.KeyWrap;

/**
 * Een dossier zoals het gelezen is: staat en verwijzingen, geen inhoud.
 *
 * @param id       128 willekeurige bits
 * @param versie   telt elke wijziging; voor {@code If-Match} en verouderde formulieren
 * @param staat    de staat van de dienst
 * @param toegang  wie erbij mag, met naam verleend
 * @param stukken  verwijzingen, in volgorde van toevoegen
 * @param sleutels de datasleutel, ingepakt voor ieder die haar mag openen
 * @param sequence volgnummer van de laatste gebeurtenis
 * @param <S>      de staat van de dienst
 */
public record Dossier<S>(String id, long versie, S staat, List<Toegang> toegang, List<Stukverwijzing> stukken,
        List<KeyWrap> sleutels, long sequence) {

    public Dossier {
        toegang = List.copyOf(toegang);
        stukken = List.copyOf(stukken);
        sleutels = List.copyOf(sleutels);
    }

    /** Als wat de beller erbij mag: {@code melder}, {@code vertrouwenspersoon}, ... */
    public Optional<String> rolVan(Beller beller) {
        return toegang.stream().filter(verleend -> beller.sleutels().contains(verleend.voor())).map(Toegang::als)
                .findFirst();
    }

    public boolean toegankelijkVoor(Beller beller) {
        return rolVan(beller).isPresent();
    }

    @Override
    public String toString() {
        return "Dossier[versie=" + versie + "]";
    }
}
