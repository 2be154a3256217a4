package nl.tegenkracht.klacht.termijnen;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.contracts.Regelset.Direction;
import nl.tegenkracht.contracts.Regelset.Termijn;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.klacht.dossier.Volledigheid;
import nl.tegenkracht.klacht.termijn.Termijndatum;
import nl.tegenkracht.klacht.termijn.Termijnrekenaar;

/** Alleen wat nu loopt: een termijn waarvan de gebeurtenis nog niet was, wordt niet vooruit berekend. */
public final class LopendeTermijnen {

    /** Code van de gebeurtenis waarna de Klachtencommissie over de ontvankelijkheid beslist. */
    public static final String COMPLEET = "compleet";

    private final Termijnrekenaar rekenaar;

    public LopendeTermijnen(Termijnrekenaar rekenaar) {
        this.rekenaar = rekenaar;
    }

    /** De lopende termijnen onder deze regelset, op volgorde van de regelset. */
    public List<Termijndatum> van(Klacht klacht, Regelset regelset) {
        var gebeurd = gebeurtenissen(klacht, regelset);
        return vooruit(regelset).filter(termijn -> gebeurd.containsKey(termijn.vanaf()))
                .map(termijn -> rekenaar.bereken(regelset, termijn, gebeurd.get(termijn.vanaf()))).toList();
    }

    /** De termijnen die gaan lopen zodra het klaagschrift compleet is; leeg als zij al lopen. */
    public List<Termijn> zodraCompleet(Klacht klacht, Regelset regelset) {
        return gebeurtenissen(klacht, regelset).containsKey(COMPLEET)
                ? List.of()
                : vooruit(regelset).filter(termijn -> termijn.vanaf().equals(COMPLEET)).toList();
    }

    private static Stream<Termijn> vooruit(Regelset regelset) {
        return regelset.termijnen().stream().filter(termijn -> termijn.richting() == Direction.FORWARD);
    }

    private static Map<String, LocalDate> gebeurtenissen(Klacht klacht, Regelset regelset) {
        var gebeurd = new HashMap<String, LocalDate>();
        klacht.compleetOp(new Volledigheid(regelset)).ifPresent(dag -> gebeurd.put(COMPLEET, dag));
        return gebeurd;
    }
}
