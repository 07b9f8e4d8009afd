package io.github.camelpolytomic.internal.connection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The component's {@code User-Agent}: its name and version. */
final class UserAgent {

    static final String TEXT = "camel-polytomic/" + version();

    private UserAgent() {}

    private static String version() {
        try (InputStream build = UserAgent.class.getResourceAsStream("/io/github/camelpolytomic/build.properties")) {
            Properties properties = new Properties();
            properties.load(build);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
