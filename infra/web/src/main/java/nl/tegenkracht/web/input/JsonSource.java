package nl.tegenkracht.web.input;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A JSON document of a portal; every field has to be known. */
record JsonSource(JsonNode document) implements InputSource {

    @Override
    public String text(String field) throws WrongType {
        var value = document.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw new WrongType("starter.input.no-text");
        }
        return value.stringValue();
    }

    @Override
    public List<String> texts(String field) throws WrongType {
        var value = document.get(field);
        if (value == null || value.isNull()) {
            return List.of();
        }
        var texts = new ArrayList<String>();
        for (var element : value) {
            if (element.isString()) {
                texts.add(element.stringValue());
            }
        }
        if (!value.isArray() || texts.size() != value.size()) {
            throw new WrongType("starter.input.no-list");
        }
        return texts;
    }

    @Override
    public boolean flag(String field) throws WrongType {
        var value = document.get(field);
        if (value == null || value.isNull()) {
            return false;
        }
        if (!value.isBoolean()) {
            throw new WrongType("starter.input.no-flag");
        }
        return value.booleanValue();
    }

    @Override
    public Set<String> fields() {
        return new LinkedHashSet<>(document.propertyNames());
    }
}
