package io.github.camelpolytomic.generator;

import java.io.IOException;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Writes the properties of the Spring Boot starter from the options of the component. The build runs it after Camel's
 * plugin, which writes the options.
 */
public final class StarterGenerator {

    private StarterGenerator() {}

    /**
     * @param arguments the component's JSON, and the folder of the starter's generated sources
     */
    public static void main(String[] arguments) throws IOException {
        JsonNode component = new ObjectMapper().readTree(Path.of(arguments[0]).toFile());
        SourceFile.write(
                Path.of(arguments[1]),
                PropertySource.PACKAGE,
                PropertySource.of(component),
                "the options of the component (PolytomicConfiguration and PolytomicComponent)");
    }
}
