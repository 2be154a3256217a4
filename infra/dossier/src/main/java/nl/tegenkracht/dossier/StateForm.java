package nl.tegenkracht.dossier;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The state of a kind in the form in which it is sealed, and back: of an earlier shape it is lifted first.
 *
 * @param <S> the state of the service
 */
public final class StateForm<S> {

    private final DossierKind<S> kind;

    public StateForm(DossierKind<S> kind) {
        this.kind = kind;
    }

    /** As it is stored in the current shape. */
    public String write(S state) {
        return new String(SealedJson.write(state), StandardCharsets.UTF_8);
    }

    /**
     * The state that was stored in this shape.
     *
     * @throws IllegalArgumentException if this is not a state of that shape
     */
    public S read(int shape, String json) {
        return read(shape, SealedJson.read(json.getBytes(StandardCharsets.UTF_8), JsonNode.class));
    }

    S read(int shape, JsonNode state) {
        if (shape > kind.shape()) {
            throw new IllegalArgumentException("A later version of the service wrote this");
        }
        try {
            return SealedJson.toValue(shape == kind.shape() ? state : lifted(shape, state), kind.stateType());
        } catch (JacksonException | NullPointerException e) {
            throw new IllegalArgumentException("Not a state of this shape");
        }
    }

    @SuppressWarnings("unchecked")
    private JsonNode lifted(int shape, JsonNode state) {
        return SealedJson.toTree(kind.lift(shape, SealedJson.toValue(state, LinkedHashMap.class)));
    }

    JsonNode tree(S state) {
        return SealedJson.toTree(state);
    }
}
