package nl.tegenkracht.demologin.login;

import org.springframework.security.core.AuthenticationException;

/** Too many people log in at this moment; nothing was tried. */
class LoginBusy extends AuthenticationException {

    LoginBusy() {
        super("Too many logins at once");
    }
}
