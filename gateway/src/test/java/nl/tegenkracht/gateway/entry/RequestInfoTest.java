package nl.tegenkracht.gateway.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.gateway.address.Address;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestInfoTest {

    @Test
    void everyRequestHasAnIdOfItsOwn() {
        assertThat(new RequestInfo().requestId()).matches(Id::isValid).isNotEqualTo(new RequestInfo().requestId());
    }

    @Test
    void onlyTheFirstEventOfARequestCounts() {
        var info = new RequestInfo();

        assertThat(info.firstEvent()).isTrue();
        assertThat(info.firstEvent()).isFalse();
        assertThat(info.firstEvent()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"/,false", "/fractie-noord/melding,false", "/fractie-noord/melding/v1/meldingen,true",
            "/api/melding/v1/openapi.json,true"})
    void anApiIsRecognizedByItsAddress(String path, boolean api) {
        var info = new RequestInfo();
        info.setAddress(Address.parse(path));

        assertThat(info.api()).isEqualTo(api);
        assertThat(info.address()).isEqualTo(Address.parse(path));
    }

    @Test
    void untilTheWallLooksARequestIsAtTheEntry() {
        var info = new RequestInfo();
        assertThat(info.routeClass()).isEqualTo("entry");

        info.setRouteClass("page");
        assertThat(info.routeClass()).isEqualTo("page");
    }

    @Test
    void theDurationIsThatOfThisRequest() {
        var before = System.nanoTime();
        var info = new RequestInfo();
        var begun = System.nanoTime();
        while (System.nanoTime() == begun) {
            Thread.onSpinWait();
        }

        assertThat(info.duration()).isBetween(1L, System.nanoTime() - before);
    }

    @Test
    void everySecurityEventHasACodeOfItsOwn() {
        assertThat(Arrays.stream(SecurityEvent.values()).map(SecurityEvent::code)).doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z]+(-[a-z]+)+"));
    }
}
