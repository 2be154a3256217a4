package nl.tegenkracht.starter.invoer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Een JSON-document van een portaal; elk veld moet bekend zijn. */
record Jsonbron(JsonNode document) implements Bron {

    @Override
    public String tekst(String veld) throws VerkeerdType {
        var waarde = document.get(veld);
        if (waarde == null || waarde.isNull()) {
            return null;
        }
        if (!waarde.isString()) {
            throw new VerkeerdType("Geef hier een tekst.");
        }
        return waarde.stringValue();
    }

    @Override
    public List<String> teksten(String veld) throws VerkeerdType {
        var waarde = document.get(veld);
        if (waarde == null || waarde.isNull()) {
            return List.of();
        }
        var teksten = new ArrayList<String>();
        for (var element : waarde) {
            if (element.isString()) {
                teksten.add(element.stringValue());
            }
        }
        if (!waarde.isArray() || teksten.size() != waarde.size()) {
            throw new VerkeerdType("Geef hier een lijst van teksten.");
        }
        return teksten;
    }

    @Override
    public boolean waar(String veld) throws VerkeerdType {
        var waarde = document.get(veld);
        if (waarde == null || waarde.isNull()) {
            return false;
        }
        if (!waarde.isBoolean()) {
            throw new VerkeerdType("Geef hier true of false.");
        }
        return waarde.booleanValue();
    }

    @Override
    public Set<String> velden() {
        return new LinkedHashSet<>(document.propertyNames());
    }
}
