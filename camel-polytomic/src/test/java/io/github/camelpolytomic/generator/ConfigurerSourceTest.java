package io.github.camelpolytomic.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.camelpolytomic.internal.operation.Operations;

import static org.assertj.core.api.Assertions.assertThat;

/** A parameter may be removed or change its type, although the configurer of the last build still refers to it. */
class ConfigurerSourceTest {

    private static final List<DocumentedParameter> PARAMETERS = DocumentedParameter.of(Operations.all());
    private static final Path COMMITTED =
            Path.of("src/generated/java/io/github/camelpolytomic/PolytomicEndpointConfigurer.java");

    @TempDir
    private Path folder;

    @Test
    void leavesTheConfigurerOfTheLastBuildAlone() throws IOException {
        Path file = Files.copy(COMMITTED, folder.resolve("Configurer.java"));

        ConfigurerSource.removeUnknown(file, PARAMETERS);

        assertThat(file).hasSameTextualContentAs(COMMITTED);
    }

    @Test
    void removesWhatRefersToARemovedParameterOrToAnotherType() throws IOException {
        String kept = "case \"syncId\": return target.getParameters().getSyncId();";
        Path file = Files.write(
                folder.resolve("Configurer.java"),
                List.of(
                        kept,
                        "case \"planetId\": return target.getParameters().getPlanetId();",
                        "case \"planetId\": target.getParameters().setPlanetId(property(camelContext, java.lang.String.class, value)); return true;",
                        "case \"syncId\": target.getParameters().setSyncId(property(camelContext, java.lang.Integer.class, value)); return true;"));

        ConfigurerSource.removeUnknown(file, PARAMETERS);

        assertThat(file).content().isEqualTo(kept + "\n");
    }
}
