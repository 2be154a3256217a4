package nl.tegenkracht.starter.input;

import java.util.List;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/** A submitted form. Browsers sometimes add fields, so unknown fields are no error here. */
record FormSource(MultiValueMap<String, String> values) implements InputSource {

    @Override
    public String text(String field) {
        var first = values.getFirst(field);
        return first == null ? null : first.replace("\r\n", "\n");
    }

    @Override
    public List<String> texts(String field) {
        return values.getOrDefault(field, List.of());
    }

    @Override
    public boolean flag(String field) {
        return "ja".equals(values.getFirst(field));
    }

    @Override
    public Set<String> fields() {
        return Set.of();
    }
}
