package io.github.camelpolytomic.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.palantir.javapoet.TypeSpec;

import io.github.camelpolytomic.internal.operation.Operations;

/**
 * Writes the sources that repeat the operation table: the enum of operations, the class of parameters and the constants of
 * headers. The build runs it before it compiles the component, so a new or renamed row takes one build.
 */
public final class SourceGenerator {

    private static final String ROOT = "io.github.camelpolytomic";

    private SourceGenerator() {}

    /**
     * @param arguments the folder of generated sources
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        List<DocumentedParameter> parameters = DocumentedParameter.of(Operations.all());
        write(folder, ROOT, OperationSource.of(Operations.AREAS));
        if (write(folder, ROOT, ParameterSource.of(parameters))) {
            forgetParameters(folder.resolve(ROOT.replace('.', '/')).resolve("PolytomicEndpointConfigurer.java"));
        }
        write(folder, ROOT + ".option", ConstantSource.of(parameters));
    }

    // Camel's plugin writes the configurer again, but only after the component is compiled, which fails if a parameter
    // is gone
    private static void forgetParameters(Path configurer) throws IOException {
        List<String> lines = Files.readAllLines(configurer);
        lines.removeIf(line -> line.contains(".getParameters()"));
        Files.write(configurer, lines);
    }

    private static boolean write(Path folder, String packageName, TypeSpec type) throws IOException {
        return SourceFile.write(folder, packageName, type, "the operation table (internal.operation)");
    }
}
