package nl.tegenkracht.web.input;

import java.util.List;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/** A submitted form. Browsers sometimes add fields, so unknown fields are no error here. */
record FormSource(MultiValueMap<String, String> values) implements InputSource {

    @Override
    public String text(String field) throws WrongType {
        return single(field);
    }

    @Override
    public List<String> texts(String field) {
        return values.getOrDefault(field, List.of());
    }

    @Override
    public boolean flag(String field) throws WrongType {
        return "ja".equals(single(field));
    }

    @Override
    public Set<String> fields() {
        return Set.of();
    }

    /** Of two values one would be dropped without a word. */
    private String single(String field) throws WrongType {
        var all = values.getOrDefault(field, List.of());
        if (all.size() > 1) {
            throw new WrongType("starter.input.twice");
        }
        return all.isEmpty() ? null : all.getFirst();
    }
}
