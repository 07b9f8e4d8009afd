package io.github.camelpolytomic.examples.catalog;

import java.nio.file.FileSystemException;

import org.apache.camel.ProducerTemplate;
import org.apache.camel.util.ObjectHelper;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.NestedExceptionUtils;

import io.github.camelpolytomic.error.PolytomicException;

/** Writes the catalog once and ends: with exit code 0, or with 1 and a line on standard error that says why. */
@SpringBootApplication
public class SourceCatalog {

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        SpringApplication application = new SpringApplication(SourceCatalog.class);
        application.addInitializers(new SampleWorkspaceInitializer());
        try (ConfigurableApplicationContext context = application.run(arguments)) {
            return SpringApplication.exit(context);
        } catch (RuntimeException failure) {
            System.err.println("No catalog was written: " + reason(failure));
            return 1;
        }
    }

    @Bean
    ApplicationRunner catalogWriter(ProducerTemplate camel) {
        return arguments -> camel.sendBody("direct:catalog", null);
    }

    private static String reason(RuntimeException failure) {
        PolytomicException refused = ObjectHelper.getException(PolytomicException.class, failure);
        Throwable cause = refused != null ? refused : NestedExceptionUtils.getMostSpecificCause(failure);
        // the message of such a one may be a path and nothing else
        boolean sparse = cause instanceof FileSystemException || cause.getMessage() == null;
        return sparse ? cause.getClass().getSimpleName() + ", " + cause.getMessage() : cause.getMessage();
    }
}
