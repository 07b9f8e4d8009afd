package io.github.camelpolytomic.generator;

import java.io.IOException;
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
        write(folder, ROOT, ParameterSource.of(parameters));
        write(folder, ROOT + ".option", ConstantSource.of(parameters));
        ConfigurerSource.removeUnknown(
                folder.resolve("io/github/camelpolytomic/PolytomicEndpointConfigurer.java"), parameters);
    }

    private static void write(Path folder, String packageName, TypeSpec type) throws IOException {
        SourceFile.write(folder, packageName, type, "the operation table (internal.operation)");
    }
}
