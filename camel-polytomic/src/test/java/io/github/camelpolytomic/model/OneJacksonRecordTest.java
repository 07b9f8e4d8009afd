package io.github.camelpolytomic.model;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Records require one version of Jackson; the other may be missing. */
class OneJacksonRecordTest extends RecordTestSupport {

    private static final String OF_JACKSON_2 = "com.fasterxml.jackson.databind.ObjectMapper";
    private static final String OF_JACKSON_3 = "tools.jackson.databind.json.JsonMapper";

    @ParameterizedTest
    @CsvSource({OF_JACKSON_2 + ", " + OF_JACKSON_3 + ", 3", OF_JACKSON_3 + ", " + OF_JACKSON_2 + ", 2"})
    void isEnough(String present, String missing, int missingVersion) throws Exception {
        try (URLClassLoader application = without("jackson-(?!annotations).*-" + missingVersion + "\\..*")) {
            assertThatThrownBy(() -> application.loadClass(missing)).isInstanceOf(ClassNotFoundException.class);
            Class<?> mapperType = application.loadClass(present);
            Object mapper = mapperType.getConstructor().newInstance();

            for (Arguments row : ContractRecordTest.samples().toList()) {
                JsonNode json = sample((String) row.get()[0]);
                Class<?> type = application.loadClass(((Class<?>) row.get()[1]).getName());
                Object read = mapperType
                        .getMethod("readValue", String.class, Class.class)
                        .invoke(mapper, json.toString(), type);
                Object written =
                        mapperType.getMethod("writeValueAsString", Object.class).invoke(mapper, read);
                assertThat(ANY_MAPPER.readTree((String) written)).isEqualTo(json);
            }
        }
    }

    private static URLClassLoader without(String jars) {
        return new URLClassLoader(
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(Path::of)
                        .filter(entry -> !entry.getFileName().toString().matches(jars))
                        .map(OneJacksonRecordTest::url)
                        .toArray(URL[]::new),
                ClassLoader.getPlatformClassLoader());
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
