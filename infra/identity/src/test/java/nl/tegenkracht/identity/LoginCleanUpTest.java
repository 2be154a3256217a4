package nl.tegenkracht.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import nl.tegenkracht.demologin.archive.LoginArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LoginCleanUpTest extends IdentityTestBase {

    @Autowired
    private LoginArchive archive;

    @AfterEach
    void resetClock() {
        TestClock.offset = Duration.ZERO;
    }

    @Test
    void whatHasExpiredDisappearsFromMemoryAndFromDisk() throws IOException {
        var gateway = gateway();
        var login = gateway.logIn(browser(), "merel");

        TestClock.offset = Duration.ofHours(5);
        archive.cleanUp();
        assertThat(storedLogins()).isPositive();
        assertThat(gateway.exchange(login.loginToken(), "melding@ambtelijk", "ambtelijk").status()).isEqualTo(200);

        TestClock.offset = Duration.ofHours(6).plusMinutes(1);
        archive.cleanUp();
        assertThat(storedLogins()).isZero();
        assertThat(gateway.refresh(login.field("refresh_token")).field("error")).isEqualTo("invalid_grant");
    }

    private static long storedLogins() throws IOException {
        try (var files = Files.list(LOGINS)) {
            return files.count();
        }
    }
}
