package nl.tegenkracht.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdTest {

    @Test
    void eenNieuwKenmerkIsGeldigEnNooitEenVorig() {
        var ids = IntStream.range(0, 1000).mapToObj(nr -> Id.nieuw()).toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(Id::geldig);
    }

    @Test
    void dezelfdeTekstGeeftAltijdHetzelfdeKenmerk() {
        assertThat(Id.van("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223");
        assertThat(Id.van("abd")).isNotEqualTo(Id.van("abc")).matches(Id::geldig);
    }

    @Test
    void watDeVormNietHeeftIsGeenKenmerk() {
        assertThat(Stream.of("", "abc", "../" + Id.nieuw(), Id.nieuw().toUpperCase() + "0", Id.nieuw() + "\n"))
                .noneMatch(Id::geldig);
        assertThat(Id.geldig(null)).isFalse();
    }
}
