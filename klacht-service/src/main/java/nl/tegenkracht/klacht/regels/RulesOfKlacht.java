package nl.tegenkracht.klacht.regels;

import nl.tegenkracht.klacht.dossier.Geldend;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.klacht.procedure.rules.ProcedureRules;
import nl.tegenkracht.terms.TermijnCalculator;
import org.springframework.stereotype.Component;

/** The rules under which the procedure of a klacht runs: those of the day of indiening (D-13). */
@Component
public class RulesOfKlacht {

    private final RegelsRepository regelsRepository;
    private final TermijnCalculator calculator;

    RulesOfKlacht(RegelsRepository regelsRepository, TermijnCalculator calculator) {
        this.regelsRepository = regelsRepository;
        this.calculator = calculator;
    }

    /** Of a klacht of which the regels are not known yet, nothing is known. */
    public ProcedureRules of(Klacht klacht) {
        return new ProcedureRules(regelsRepository.forKlacht(klacht).map(Geldend::regelset).orElse(null), calculator);
    }
}
