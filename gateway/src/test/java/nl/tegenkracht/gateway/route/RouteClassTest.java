package nl.tegenkracht.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import nl.tegenkracht.contracts.BodySize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class RouteClassTest {

    @ParameterizedTest
    @CsvSource({"GET,text/html,,false,PAGE", "GET,,,true,API", "GET,text/event-stream,,true,STREAM",
            "GET,TEXT/EVENT-STREAM;q=1,,false,STREAM", "POST,text/event-stream,,true,API",
            "GET,'text/html, text/event-stream',,false,PAGE", "POST,,multipart/form-data; boundary=x,false,UPLOAD",
            "PUT,,application/octet-stream,true,UPLOAD", "POST,,Application/Octet-Stream,true,UPLOAD",
            "DELETE,,multipart/form-data,true,API", "GET,,multipart/form-data,false,PAGE",
            "POST,,application/json,true,API", "POST,,application/x-www-form-urlencoded,false,PAGE"})
    void theClassFollowsFromMethodAddressAndHeaders(String method, String accept, String contentType, boolean api,
            RouteClass expected) {
        var request = new MockHttpServletRequest(method, "/");
        if (accept != null) {
            request.addHeader("Accept", accept);
        }
        request.setContentType(contentType);

        assertThat(RouteClass.of(request, api)).isEqualTo(expected);
    }

    @Test
    void aStreamHasNoBodyAndAnUploadTheLargest() {
        assertThat(RouteClass.STREAM.maxBytes()).isZero();
        assertThat(RouteClass.PAGE.maxBytes()).isEqualTo(BodySize.FORM);
        assertThat(RouteClass.UPLOAD.maxBytes()).isEqualTo(BodySize.UPLOAD);
        assertThat(RouteClass.UPLOAD.timeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(RouteClass.API.timeout()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void uploadsCannotTakeThePlaceOfOrdinaryWork() {
        assertThat(RouteClass.UPLOAD.places()).isPositive().isLessThan(RouteClass.PAGE.places());
        assertThat(Arrays.stream(RouteClass.values()).map(RouteClass::code)).containsExactly("page", "api", "upload",
                "stream");
    }
}
