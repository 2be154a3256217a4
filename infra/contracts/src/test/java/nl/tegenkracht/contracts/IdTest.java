package nl.tegenkracht.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdTest {

    @Test
    void aRandomIdIsValidAndNeverAnEarlierOne() {
        var ids = IntStream.range(0, 1000).mapToObj(sequence -> Id.random()).toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(Id::isValid);
    }

    @Test
    void theSameTextAlwaysGivesTheSameId() {
        assertThat(Id.derivedFrom("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223");
        assertThat(Id.derivedFrom("abd")).isNotEqualTo(Id.derivedFrom("abc")).matches(Id::isValid);
    }

    @Test
    void whatDoesNotHaveTheFormatIsNoId() {
        assertThat(Stream.of("", "abc", "../" + Id.random(), Id.random().toUpperCase() + "0", Id.random() + "\n"))
                .noneMatch(Id::isValid);
        assertThat(Id.isValid(null)).isFalse();
    }
}
