package nl.tegenkracht.gateway.formowner;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import nl.tegenkracht.gateway.session.GatewayCipher;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Makes the mark that every form carries, and tells from it who opened the form. Only the gateway can read a mark. It is
 * another one in every session and at every service in every domain, so that it is nobody's pseudonym.
 */
@Component
public class FormOwners {

    /** The header that brings a mark to a service. */
    public static final String HEADER = "Form-Owner";

    /** The name of the field that brings it back, as the first of the form. */
    public static final String FIELD = "eigenaar";

    private static final String CONTEXT = "form-owner";
    private static final int MANY = 50_000;

    private final GatewayCipher cipher;
    private final Cache<String, String> marks = Caffeine.newBuilder().expireAfterWrite(Duration.ofHours(1))
            .maximumSize(MANY).build();
    private final Cache<String, String> owners = Caffeine.newBuilder().expireAfterWrite(Duration.ofHours(1))
            .maximumSize(MANY).build();

    FormOwners(GatewayCipher cipher) {
        this.cipher = cipher;
    }

    /**
     * The mark for the forms that someone opens at a place.
     *
     * @param session key of the session
     * @param place   the service and the domain
     * @param account whose session it is
     */
    public String mark(String session, String place, String account) {
        return marks.get(session + " " + place, key -> seal(account));
    }

    /** What the form in this request says about who opened it; to nobody else, for the mark is taken off. */
    public FormOwner ownerOf(HttpServletRequest request) {
        var form = WebUtils.getNativeRequest(request, FormRequest.class);
        return form == null
                ? FormOwner.UNMARKED
                : form.takeFirst(FIELD).map(this::read).orElse(FormOwner.UNMARKED);
    }

    private FormOwner read(String mark) {
        return Optional.ofNullable(owners.get(mark, this::open)).<FormOwner>map(FormOwner.Of::new)
                .orElse(FormOwner.UNKNOWN);
    }

    private String seal(String account) {
        var sealed = cipher.seal(account.getBytes(StandardCharsets.UTF_8), CONTEXT);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** The account, or {@code null} for what is no mark of ours: that is not remembered. */
    private String open(String mark) {
        try {
            return cipher.open(Base64.getUrlDecoder().decode(mark), CONTEXT)
                    .map(account -> new String(account, StandardCharsets.UTF_8)).orElse(null);
        } catch (IllegalArgumentException noBase64) {
            return null;
        }
    }
}
