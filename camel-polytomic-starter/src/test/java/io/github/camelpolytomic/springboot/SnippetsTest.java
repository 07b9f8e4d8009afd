package io.github.camelpolytomic.springboot;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The Java in the documents compiles. */
class SnippetsTest {

    private static final Path ROOT = Path.of("..");
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    private static final Pattern BLOCK = Pattern.compile("(?sm)^```java\n(.*?)^```");

    // files of examples, which the build compiles
    private static final Pattern SHOWN_FILE = Pattern.compile("(?s)<!-- file: .*?<!-- end -->");

    /** What snippets leave out. */
    private static final String IMPORTS = """
            import io.github.camelpolytomic.*;
            import io.github.camelpolytomic.error.*;
            import io.github.camelpolytomic.model.*;
            import io.github.camelpolytomic.model.bulksync.*;
            import io.github.camelpolytomic.model.connections.*;
            import io.github.camelpolytomic.model.events.*;
            import io.github.camelpolytomic.model.modelsync.*;
            import io.github.camelpolytomic.model.organization.*;
            import io.github.camelpolytomic.model.run.*;
            import io.github.camelpolytomic.model.schemas.*;
            import io.github.camelpolytomic.model.users.*;
            import io.github.camelpolytomic.option.*;
            import io.github.camelpolytomic.test.*;
            import java.time.*;
            import java.util.*;
            import javax.net.ssl.SSLContext;
            import org.apache.camel.*;
            import org.apache.camel.builder.RouteBuilder;
            import org.apache.camel.component.http.HttpComponent;
            import org.apache.camel.impl.DefaultCamelContext;
            import org.apache.camel.support.jsse.SSLContextParameters;
            import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
            import org.junit.jupiter.api.*;
            import org.junit.jupiter.api.extension.*;
            import org.springframework.beans.factory.annotation.Autowired;
            import org.springframework.boot.ssl.SslBundles;
            import org.springframework.boot.test.context.SpringBootTest;
            import org.springframework.context.annotation.Bean;
            import org.springframework.http.HttpStatus;
            import org.springframework.http.ProblemDetail;
            import org.springframework.stereotype.Component;
            import org.springframework.test.context.*;
            import org.springframework.web.bind.annotation.ExceptionHandler;
            import static org.assertj.core.api.Assertions.assertThat;
            import static org.assertj.core.api.Assertions.assertThatThrownBy;
            """;

    private static final String EXTENSION = "static final PolytomicSimulatorExtension POLYTOMIC = null;\n";

    /** What snippets refer to without a declaration. */
    private static final String MEMBERS = """
            PolytomicSimulator polytomic;
            Workspace workspace;
            CamelContext camelContext;
            PolytomicComponent component;
            ProducerTemplate template;
            DynamicPropertyRegistry properties;
            Event event;
            String salesforce, snowflake, customers;

            void store(String key) {}

            void alert(String syncName, String error) {}
            """;

    @TempDir
    private Path classes;

    /** A fenced block and where it stands. */
    record Snippet(Path document, String code) {
        @Override
        public String toString() {
            return ROOT.relativize(document) + ": " + code.lines().findFirst().orElse("");
        }
    }

    static List<Snippet> snippets() throws IOException {
        List<Snippet> snippets = new ArrayList<>();
        try (Stream<Path> files = Files.walk(ROOT)) {
            for (Path file : files.filter(SnippetsTest::isDocument).sorted().toList()) {
                BLOCK.matcher(SHOWN_FILE.matcher(Files.readString(file)).replaceAll(""))
                        .results()
                        .forEach(block -> snippets.add(new Snippet(file, block.group(1))));
            }
        }
        return snippets;
    }

    private static boolean isDocument(Path file) {
        return ROOT.relativize(file).toString().replace('\\', '/').matches("(?!(.*/)?(target|node_modules)/).*\\.md");
    }

    @Test
    void areFound() throws IOException {
        assertThat(snippets()).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void compile(Snippet snippet) {
        assertThat(errors(unit(snippet.code()))).as(snippet.toString()).isEmpty();
    }

    @Test
    void mistakesAreFound() {
        assertThat(errors(unit("from(\"direct:a\").too(\"polytomic:getIdentity\");")))
                .isNotEmpty();
        assertThat(errors(unit("BulkSyncRun run = null; run.rows();"))).isNotEmpty();
    }

    // a file of its own, a class, members of a class, routes, or statements
    private static String unit(String code) {
        if (code.startsWith("package ")) {
            return code;
        }
        String members = code.contains("PolytomicSimulatorExtension POLYTOMIC") ? MEMBERS : EXTENSION + MEMBERS;
        if (Pattern.compile("(?m)^(public |abstract )*class ").matcher(code).find()) {
            return IMPORTS + code;
        }
        if (Pattern.compile("(?m)^(@|static final )").matcher(code).find()) {
            return IMPORTS + "class Snippet {\n" + members + code + "}\n";
        }
        boolean isExpression =
                Pattern.compile("(?s)^[A-Z]\\w+\\.builder\\(.*").matcher(code).matches();
        String statements = isExpression ? "Object request = " + code.strip().replaceFirst(";$", "") + ";" : code;
        return IMPORTS + "class Snippet extends RouteBuilder {\n" + members
                + "public void configure() throws Exception {\n" + statements + "\n}\n}\n";
    }

    private List<String> errors(String unit) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        String name = unit.startsWith("package ") ? unit.replaceFirst("(?s).*?public class (\\w+).*", "$1") : "Snippet";
        JavaFileObject source =
                new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return unit;
                    }
                };
        COMPILER.getTask(
                        null,
                        null,
                        diagnostics,
                        List.of(
                                "-proc:none",
                                "-d",
                                classes.toString(),
                                "-classpath",
                                System.getProperty("java.class.path")),
                        null,
                        List.of(source))
                .call();
        return diagnostics.getDiagnostics().stream()
                .filter(found -> found.getKind() == javax.tools.Diagnostic.Kind.ERROR)
                .map(found -> found.getMessage(Locale.ROOT))
                .toList();
    }
}
