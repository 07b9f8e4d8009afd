package io.github.camelpolytomic.springboot;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads the options in the component's JSON and in the configuration metadata. */
final class MetadataTestSupport {

    static final String PREFIX = "camel.component.polytomic.";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private MetadataTestSupport() {}

    /** Returns the component's options by name, in camelCase. */
    static Map<String, JsonNode> componentOptions() {
        Map<String, JsonNode> options = new TreeMap<>();
        read("META-INF/io/github/camelpolytomic/polytomic.json")
                .get("componentProperties")
                .fields()
                .forEachRemaining(option -> options.put(option.getKey(), option.getValue()));
        return options;
    }

    /** Returns the starter's properties by full name, in kebab-case. */
    static Map<String, JsonNode> properties() {
        return named("properties");
    }

    /** Returns the starter's hints by full name of the property. */
    static Map<String, JsonNode> hints() {
        return named("hints");
    }

    /** Returns the properties of all starters on the class path by full name. */
    static Map<String, JsonNode> propertiesOfAllStarters() {
        Map<String, JsonNode> properties = new TreeMap<>();
        for (URL url : metadata()) {
            read(url)
                    .path("properties")
                    .forEach(property -> properties.put(property.get("name").asText(), property));
        }
        return properties;
    }

    static String kebab(String camel) {
        return camel.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static Map<String, JsonNode> named(String kind) {
        for (URL url : metadata()) {
            Map<String, JsonNode> found = new TreeMap<>();
            read(url).path(kind).forEach(item -> found.put(item.get("name").asText(), item));
            if (found.keySet().stream().anyMatch(name -> name.startsWith(PREFIX))) {
                return found;
            }
        }
        throw new IllegalStateException("the configuration processor has not run");
    }

    private static Iterable<URL> metadata() {
        try {
            return Collections.list(MetadataTestSupport.class
                    .getClassLoader()
                    .getResources("META-INF/spring-configuration-metadata.json"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(String resource) {
        return read(MetadataTestSupport.class.getClassLoader().getResource(resource));
    }

    private static JsonNode read(URL url) {
        try (InputStream in = url.openStream()) {
            return MAPPER.readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
