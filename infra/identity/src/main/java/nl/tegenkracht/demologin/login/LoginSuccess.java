package nl.tegenkracht.demologin.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.tegenkracht.demologin.DemoLoginProperties;
import nl.tegenkracht.identity.person.PersonAuthentication;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Goes on with the login request for which someone came; without one, to the gateway. */
@Component
public class LoginSuccess implements AuthenticationSuccessHandler {

    private final LoginReturn loginReturn;
    private final KnownDevices devices;
    private final String otherwise;

    LoginSuccess(LoginReturn loginReturn, KnownDevices devices, DemoLoginProperties properties) {
        this.loginReturn = loginReturn;
        this.devices = devices;
        this.otherwise = properties.publicOrigin() + "/";
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
            Authentication authentication) throws IOException {
        devices.remember(request, response, ((PersonAuthentication) authentication).person().account());
        LoginCookies.set(response, LoginFailureHandler.CHOSEN_ACCOUNT, "", 0);
        var saved = loginReturn.getRequest(request, response);
        loginReturn.removeRequest(request, response);
        response.sendRedirect(saved == null ? otherwise : saved.getRedirectUrl());
    }
}
