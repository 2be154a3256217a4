package nl.tegenkracht.gateway.route;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/** The answer of a service. */
record ForwardedResponse(HttpStatusCode statusCode, HttpHeaders headers, AnswerBody body) implements ServerResponse {

    /** Whether the service has done its work for this answer. */
    static boolean isWhole(ServerResponse answer) {
        return !(answer instanceof ForwardedResponse forwarded) || forwarded.body.isWhole();
    }

    ForwardedResponse withHeaders(HttpHeaders passed) {
        return new ForwardedResponse(statusCode, passed, body);
    }

    ForwardedResponse withBody(AnswerBody taken) {
        return new ForwardedResponse(statusCode, headers, taken);
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return new LinkedMultiValueMap<>();
    }

    @Override
    public ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
            throws IOException {
        response.setStatus(statusCode.value());
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        if (body.length() >= 0) {
            response.setContentLengthLong(body.length());
        }
        body.writeTo(response.getOutputStream());
        return null;
    }
}
