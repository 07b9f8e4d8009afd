package io.github.camelpolytomic.benchmark.suite;

import java.nio.file.Path;

/**
 * Where and how much is measured.
 *
 * @param port of the server with canned responses
 * @param folder for logs
 * @param quick whether only what the bounds need is measured
 */
public record Settings(int port, Path folder, boolean quick) {

    /** A file in the folder. */
    public String file(String name) {
        return folder.resolve(name).toString();
    }
}
