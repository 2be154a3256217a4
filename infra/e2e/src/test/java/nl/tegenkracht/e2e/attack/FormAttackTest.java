package nl.tegenkracht.e2e.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** However slowly, largely or often one person sends, others do not notice. */
@Tag("attacks")
@UnderAttack
class FormAttackTest {

    @Test
    void nobodyNotices400SlowFormsOfOneAccount(Arena arena) {
        assertThat(arena.harm(FormAttacks.SLOW_FORMS_OF_ONE_ACCOUNT, 400)).isEmpty();
    }

    @Test
    void neitherColleaguesNorOthersNotice300SlowFormsOfFourPeopleOfOneFractie(Arena arena) {
        assertThat(arena.harm(FormAttacks.SLOW_FORMS_OF_ONE_FRACTIE, 130)).isEmpty();
        assertThat(arena.harm(FormAttacks.SLOW_FORMS_OF_ONE_FRACTIE, 300)).isEmpty();
    }

    @Test
    void theFormsOfAnExpiredSessionNeverFillTheDisk(Arena arena) {
        assertThat(arena.harm(FormAttacks.FORMS_OF_AN_EXPIRED_SESSION, 800)).isEmpty();
    }

    @Test
    void nobodyNotices16OfTheLongestKlaagschriftenAtOnce(Arena arena) {
        assertThat(arena.harm(FormAttacks.LONGEST_FORMS, 16)).isEmpty();
    }

    @Test
    void nobodyNotices16DocumentsOfNothingButBracketsAtOnce(Arena arena) {
        assertThat(arena.harm(FormAttacks.BRACKETS, 16)).isEmpty();
    }

    @Test
    void nobodyNotices16FormsOfAMillionFieldsWithoutAnAccount(Arena arena) {
        assertThat(arena.harm(FormAttacks.MILLION_FIELDS, 16)).isEmpty();
    }

    @Test
    void nobodyNotices20UploadsAtOnce(Arena arena) {
        assertThat(arena.harm(FormAttacks.UPLOADS, 20)).isEmpty();
    }
}
