package nl.tegenkracht.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import java.io.OutputStream;
import nl.tegenkracht.gateway.body.BodyNotTaken;
import nl.tegenkracht.gateway.body.BodySpool;
import nl.tegenkracht.gateway.safetynet.UnsentForms;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Puts a kept text back on the page it came from: the service gets the form as it was, with a field that says not to act
 * on it. And forgets a text once it has been delivered.
 */
@Component
class KeptTextFilter implements RouteFilter {

    private final FormSafetyNet safetyNet;
    private final BodySpool bodySpool;

    KeptTextFilter(FormSafetyNet safetyNet, BodySpool bodySpool) {
        this.safetyNet = safetyNet;
        this.bodySpool = bodySpool;
    }

    @Override
    public ServerResponse filter(ServerRequest serverRequest, HandlerFunction<ServerResponse> next) throws Exception {
        var request = serverRequest.servletRequest();
        var pass = RoutePass.of(request);
        if (safetyNet.asksBack(request, pass)) {
            var text = safetyNet.putBack(request, pass);
            if (text.isEmpty()) {
                return keptTexts();
            }
            replace(request, text.get(), pass);
        }
        var answer = next.handle(serverRequest);
        if (answer.statusCode() == HttpStatus.SEE_OTHER) {
            safetyNet.delivered(request, pass);
        }
        return answer;
    }

    private void replace(HttpServletRequest request, byte[] text, RoutePass pass) {
        try {
            bodySpool.replace(request, text, pass.person());
        } catch (BodyNotTaken refused) {
            throw RequestRefused.because(refused);
        }
    }

    private static ServerResponse keptTexts() {
        var headers = new HttpHeaders();
        headers.set("Location", UnsentForms.ADDRESS);
        return new ForwardedResponse(HttpStatus.SEE_OTHER, headers, NoBody.NONE);
    }

    private enum NoBody implements AnswerBody {

        NONE;

        @Override
        public long length() {
            return 0;
        }

        @Override
        public boolean isWhole() {
            return true;
        }

        @Override
        public void writeTo(OutputStream out) {
            // There is nothing.
        }

        @Override
        public void discard() {
            // There is nothing.
        }
    }
}
