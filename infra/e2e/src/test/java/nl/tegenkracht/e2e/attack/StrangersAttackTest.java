package nl.tegenkracht.e2e.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever has no account takes nothing from those who have. */
@Tag("attacks")
@UnderAttack
class StrangersAttackTest {

    @Test
    void nobodyNotices500LoginFormsOf1Point9Megabytes(Arena arena) {
        assertThat(arena.harm(LoginAttacks.LARGE_FORMS, 65)).isEmpty();
        assertThat(arena.harm(LoginAttacks.LARGE_FORMS, 500)).isEmpty();
    }

    @Test
    void nobodyNotices330AndThen2000VisitsOfTheLoginPage(Arena arena) {
        assertThat(arena.harm(LoginAttacks.VISITS, 330)).isEmpty();
        assertThat(arena.harm(LoginAttacks.VISITS, 2000)).isEmpty();
    }

    @Test
    void noVisitOfTheLoginPageClosesItForTheSameAddress(Arena arena) {
        assertThat(arena.harm(LoginAttacks.VISITS_FROM_THE_SAME_ADDRESS, 330)).isEmpty();
    }

    @Test
    void nobodyNotices7000RandomSessionCookies(Arena arena) {
        assertThat(arena.harm(LoginAttacks.RANDOM_COOKIES, 7000)).isEmpty();
    }

    @Test
    void whoeverIsLoggedInBehindTheSameAddressNoticesNoRandomCookies(Arena arena) {
        assertThat(arena.harm(LoginAttacks.RANDOM_COOKIES_FROM_THE_SAME_ADDRESS, 7000)).isEmpty();
    }

    @Test
    void whoeverIsGuessedAtLogsInAllTheSame(Arena arena) {
        assertThat(arena.harm(LoginAttacks.WRONG_PASSWORDS_FOR_THE_VICTIM, 1)).isEmpty();
    }

    @Test
    void nobodyNoticesThat20PeopleGuessAtOnce(Arena arena) {
        assertThat(arena.harm(LoginAttacks.WRONG_PASSWORDS, 20)).isEmpty();
    }

    @Test
    void nobodyNotices2000BearersWithAnUnknownKey(Arena arena) {
        assertThat(arena.harm(LoginAttacks.UNKNOWN_KEYS, 2000)).isEmpty();
    }
}
