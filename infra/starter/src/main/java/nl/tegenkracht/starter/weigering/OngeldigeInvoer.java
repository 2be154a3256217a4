package nl.tegenkracht.starter.weigering;

import java.util.List;

/** Wat is ingevuld klopt niet: 400 met alle fouten tegelijk. */
public final class OngeldigeInvoer extends Weigering {

    private static final long serialVersionUID = 1L;

    private final transient List<Veldfout> fouten;

    public OngeldigeInvoer(List<Veldfout> fouten) {
        super("Ongeldige invoer");
        this.fouten = List.copyOf(fouten);
    }

    public OngeldigeInvoer(String veld, String melding) {
        this(List.of(new Veldfout(veld, melding)));
    }

    public List<Veldfout> fouten() {
        return fouten;
    }

    /**
     * Eén fout bij één veld.
     *
     * @param veld    naam van het veld
     * @param melding wat er moet gebeuren; herhaalt nooit wat is ingevuld
     */
    public record Veldfout(String veld, String melding) {}
}
