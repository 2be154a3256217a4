package nl.tegenkracht.demologin.login;

import nl.tegenkracht.demologin.archive.LoginArchive;
import org.springframework.stereotype.Component;

/** A sign-in is over: every token that came from it is worthless, and the gateway hears of it. */
@Component
class SignInEnd {

    private final LoginArchive archive;
    private final BackChannelLogout gateway;

    SignInEnd(LoginArchive archive, BackChannelLogout gateway) {
        this.archive = archive;
        this.gateway = gateway;
    }

    void end(String sid) {
        archive.endSignIn(sid);
        gateway.signInEnded(sid);
    }
}
