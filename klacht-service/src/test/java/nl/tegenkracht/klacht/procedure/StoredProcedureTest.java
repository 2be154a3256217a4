package nl.tegenkracht.klacht.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.dossier.DossierKind;
import nl.tegenkracht.dossier.StateForm;
import nl.tegenkracht.dossier.worklist.WorkItem;
import nl.tegenkracht.klacht.dossier.Role;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.Procedure;
import nl.tegenkracht.klacht.procedure.state.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** A procedure can be stored as part of a dossier, in the form in which states are sealed. */
class StoredProcedureTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final StateForm<Procedure> FORM = new StateForm<>(new Kind());

    @ParameterizedTest
    @EnumSource(Stage.class)
    void atEveryStageItComesBackAsItWas(Stage stage) {
        var procedure = Story.at(stage).procedure();

        assertThat(FORM.read(1, FORM.write(procedure))).isEqualTo(procedure);
    }

    @Test
    void itHoldsCodesDaysAndPseudonymsUnderTheseNames() {
        var begun = Story.kr2021().procedure();

        assertThat(JSON.readTree(FORM.write(begun)))
                .isEqualTo(JSON.readTree("{\"parties\":{\"klager\":\"noa\",\"secretaris\":\"kiki\","
                        + "\"uitgesloten\":[\"uma\"]},\"intake\":{\"ingediend\":\"2026-03-02\",\"compleet\":null},"
                        + "\"panel\":{\"zetels\":[],\"gewraakt\":[],\"verwijderd\":[]},\"tracks\":[{\"nr\":1,"
                        + "\"stage\":\"ONTVANGEN\",\"subject\":{\"aangeklaagde\":1,\"kenmerk\":null,\"gedragingen\":[]},"
                        + "\"bevoegdGezag\":null,\"hearing\":null,\"advice\":null,\"gevolgd\":null}],"
                        + "\"ledger\":{\"terms\":[],\"told\":[],\"pieces\":[]},\"voorzieningen\":[],"
                        + "\"surroundings\":{\"bijstand\":[],\"bereik\":[],\"opdrachten\":[],"
                        + "\"bemiddelingen\":[],\"wegval\":[]}}"));
    }

    @Test
    void aCaseOfManyActsStaysFarBelowTheLimitOfADossier() {
        var size = Stream.of(Stage.values()).map(stage -> FORM.write(Story.at(stage).procedure()).length())
                .max(Integer::compare).orElseThrow();

        assertThat(size).isLessThan(16 * 1024);
    }

    /** The roles of the dossier that take part in a procedure have the same code there. */
    @Test
    void aRoleOfTheDossierIsCalledTheSameHere() {
        var codes = Stream.of(Participant.values()).map(Participant::code).toList();

        assertThat(Stream.of(Role.KLAGER, Role.SECRETARIS, Role.VOORZITTER, Role.LID).map(Role::code))
                .isSubsetOf(codes);
    }

    private static final class Kind implements DossierKind<Procedure> {

        @Override
        public String code() {
            return "procedure";
        }

        @Override
        public String addressPart() {
            return "procedures";
        }

        @Override
        public Class<Procedure> stateType() {
            return Procedure.class;
        }

        @Override
        public List<WorkItem> workItems(Dossier<Procedure> dossier) {
            return List.of();
        }
    }
}
