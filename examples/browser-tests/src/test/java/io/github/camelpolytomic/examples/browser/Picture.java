package io.github.camelpolytomic.examples.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/** A picture of what a browser shows: kept in the build's folder, and with {@code -Dpictures.update=true} in the docs of the example. */
final class Picture {

    private static final int MOST_BYTES = 200_000;

    private Picture() {}

    static void take(Browser browser, String example, String name) {
        byte[] png = browser.screenshot();
        assertThat(png).as(name).hasSizeBetween(10_000, MOST_BYTES);
        Path folder = Boolean.getBoolean("pictures.update")
                ? ExampleProgram.EXAMPLES.resolve(Path.of(example, "docs"))
                : Path.of("target", "pictures", example);
        try {
            Files.write(Files.createDirectories(folder).resolve(name), png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
