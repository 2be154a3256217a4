package nl.tegenkracht.gateway.safetynet;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import nl.tegenkracht.contracts.BodySize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody wrote is read from the form as it was sent, and costs no more than it holds. */
class FormTextTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void theLongTextsAreThere() {
        var form = new FormText("id=" + "a".repeat(32) + "&verhaal=Er+gebeurde+iets+dat+ik+nooit+eerder+heb+verteld"
                + "&waar=hier&wens=");
        assertThat(form.longTexts()).isEqualTo(List.of("Er gebeurde iets dat ik nooit eerder heb verteld"));
        assertThat(form.begin()).isEqualTo("Er gebeurde iets dat ik nooit eerder heb verteld");
    }

    @Test
    void aShortTextIsThereIfThereIsNoLongerOne() {
        var form = new FormText("id=" + "a".repeat(32) + "&tekst=Ik+bel+u+vanmiddag&soort=bericht&leeg=");
        assertThat(form.longTexts()).containsExactly("Ik bel u vanmiddag");
        assertThat(new FormText("id=" + "a".repeat(32) + "&tekst=").longTexts()).isEmpty();
    }

    /** Two of these, without an account, ended the gateway: each took some eighty megabytes. */
    @ParameterizedTest
    @ValueSource(strings = {"a&", "&", "a=b&", "a=012345678901234567890123456789012345678901234&"})
    void aFormOfAMillionFieldsTakesNoMoreMemoryThanItself(String field) {
        var form = new FormText(field.repeat(BodySize.FORM / field.length()));
        new FormText("id=once&verhaal=so+that+all+classes+are+there").begin();
        form.longTexts();
        long before = THREADS.getCurrentThreadAllocatedBytes();
        int texts = form.longTexts().size() + form.begin().length() + form.id().length();
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;

        assertThat(allocated).isLessThan(BodySize.FORM);
        assertThat(texts).isLessThan(500);
    }
}
