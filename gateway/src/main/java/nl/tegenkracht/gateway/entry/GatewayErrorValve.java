package nl.tegenkracht.gateway.entry;

import java.io.IOException;
import nl.tegenkracht.contracts.PathRule;
import nl.tegenkracht.edge.UnreadableHead;
import nl.tegenkracht.gateway.address.Address;
import nl.tegenkracht.gateway.frame.FramedResponse;
import nl.tegenkracht.gateway.frame.VisitorBar;
import nl.tegenkracht.gateway.response.GatewayResponse;
import nl.tegenkracht.gateway.response.GatewayResponses;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.beans.factory.ObjectProvider;

/**
 * What Tomcat itself refuses never reaches the gateway's filter. The headers and the response are then the gateway's
 * all the same, so that nobody can tell from a response which part refused.
 */
class GatewayErrorValve extends ErrorReportValve {

    private final SecurityHeaders securityHeaders;
    private final GatewayResponses responses;
    private final SecurityLog securityLog;
    /** Only there when the gateway stands: its container is made first. */
    private final ObjectProvider<VisitorBar> visitorBar;

    GatewayErrorValve(SecurityHeaders securityHeaders, GatewayResponses responses, SecurityLog securityLog,
            ObjectProvider<VisitorBar> visitorBar) {
        this.securityHeaders = securityHeaders;
        this.responses = responses;
        this.securityLog = securityLog;
        this.visitorBar = visitorBar;
    }

    @Override
    protected void report(Request request, Response response, Throwable error) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            int status = UnreadableHead.status(request, response.getStatus(), error);
            var earlier = response.getHeader("X-Request-Id");
            var requestId = earlier == null ? beforeEntryFilter(status) : earlier;
            securityHeaders.addTo(response, requestId);
            if (status == 405) {
                response.setHeader("Allow", EntryFilter.ALLOW);
            }
            var framed = new FramedResponse(response.getResponse(),
                    shown -> visitorBar.getObject().of(request.getRequest(), shown));
            responses.write(gatewayResponse(status), isApi(request.getRequestURI()), requestId, request.getRequest(),
                    framed);
            framed.finish();
            response.finishResponse();
        } catch (IOException visitorGone) {
            container.getLogger().debug("The response could not be delivered");
        }
    }

    private static GatewayResponse gatewayResponse(int status) {
        return switch (status) {
            case 400 -> GatewayResponse.INVALID_ADDRESS;
            case 404 -> GatewayResponse.NOT_FOUND;
            case 405, 501 -> GatewayResponse.METHOD_NOT_ALLOWED;
            case 408 -> GatewayResponse.TOO_SLOW;
            case 413 -> GatewayResponse.TOO_LARGE;
            case 414 -> GatewayResponse.ADDRESS_TOO_LONG;
            case 431 -> GatewayResponse.HEADERS_TOO_LARGE;
            case 505 -> GatewayResponse.HTTP_VERSION;
            default -> status < 500 ? GatewayResponse.INVALID_REQUEST : GatewayResponse.INTERNAL_ERROR;
        };
    }

    /** Refused by the container, so the filter never saw it: the line in the security log is written here. */
    private String beforeEntryFilter(int status) {
        var refused = new RequestInfo();
        if (status < 500 || status == 505) {
            securityLog.log(refused, SecurityEvent.REQUEST_REFUSED);
        }
        return refused.requestId();
    }

    private static boolean isApi(String path) {
        return PathRule.isAccepted(path) && Address.parse(path) instanceof Address.InDomain inDomain && inDomain.api();
    }
}
