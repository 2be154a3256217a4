package nl.tegenkracht.starter.invoer;

import java.util.List;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/** Een verstuurd formulier. Browsers voegen soms velden toe, dus onbekende velden zijn hier geen fout. */
record Formulierbron(MultiValueMap<String, String> waarden) implements Bron {

    @Override
    public String tekst(String veld) {
        var eerste = waarden.getFirst(veld);
        return eerste == null ? null : eerste.replace("\r\n", "\n");
    }

    @Override
    public List<String> teksten(String veld) {
        return waarden.getOrDefault(veld, List.of());
    }

    @Override
    public boolean waar(String veld) {
        return "ja".equals(waarden.getFirst(veld));
    }

    @Override
    public Set<String> velden() {
        return Set.of();
    }
}
