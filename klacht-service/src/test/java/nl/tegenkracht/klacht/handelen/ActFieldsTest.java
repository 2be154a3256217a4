package nl.tegenkracht.klacht.handelen;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tegenkracht.klacht.procedure.act.ActKind;
import org.junit.jupiter.api.Test;

class ActFieldsTest {

    private static final Map<String, Class<?>> DOCUMENT = Arrays.stream(ActInput.class.getRecordComponents())
            .collect(Collectors.toMap(RecordComponent::getName, RecordComponent::getType));

    @Test
    void everyFieldOfEveryActIsInTheDocumentAsWhatItIs() {
        assertThat(fields()).hasSizeGreaterThan(60).allSatisfy(field -> assertThat(DOCUMENT.get(field.name()))
                .as(field.name()).isEqualTo(switch (field.kind()) {
                    case DAY -> LocalDate.class;
                    case CHOICES, PER_ROW -> List.class;
                    default -> String.class;
                }));
    }

    @Test
    void everyFieldOfTheDocumentBelongsToAnAct() {
        assertThat(fields().map(ActField::name).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(DOCUMENT.keySet().stream().filter(name -> !name.equals("id"))
                        .toList());
    }

    @Test
    void aListOfTheDocumentIsReadAsCodesOfThisMoment() {
        assertThat(DOCUMENT.entrySet().stream().filter(field -> field.getValue() == List.class).map(Map.Entry::getKey))
                .containsExactlyInAnyOrderElementsOf(ActInput.LISTS);
    }

    @Test
    void aFieldIsInAnActOnceAndMeansTheSameInAll() {
        assertThat(ActKind.values()).allSatisfy(
                kind -> assertThat(ActFields.of(kind)).extracting(ActField::name).doesNotHaveDuplicates());
        assertThat(fields().collect(Collectors.groupingBy(ActField::name,
                Collectors.mapping(ActField::kind, Collectors.toSet()))).values())
                .allSatisfy(kinds -> assertThat(kinds).hasSize(1));
    }

    @Test
    void whatIsDoneWithoutAnyFieldIsKnownByName() {
        assertThat(Stream.of(ActKind.values()).filter(kind -> ActFields.of(kind).isEmpty()))
                .containsExactly(ActKind.BEVESTIG_ONTVANGST, ActKind.VUL_AAN, ActKind.LEES_ADVIES);
    }

    private static Stream<ActField> fields() {
        return Stream.of(ActKind.values()).map(ActFields::of).flatMap(List::stream);
    }
}
