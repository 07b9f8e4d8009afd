package io.github.camelpolytomic.examples.nightly;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;

/**
 * Runs the nights and ends: with exit code 0 when each has its report, whatever the report says, or with 1 and a line on
 * standard error that says why there is none.
 */
@SpringBootApplication
public class NightlySync {

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        SpringApplication application = new SpringApplication(NightlySync.class);
        application.addInitializers(new SampleNightInitializer());
        try (ConfigurableApplicationContext context = application.run(arguments)) {
            return context.getBean(Nights.class).await() ? 0 : 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        } catch (RuntimeException failure) {
            System.err.println("No night was run: " + reason(failure));
            return 1;
        }
    }

    static String reason(Throwable failure) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
        return cause.getClass().getSimpleName() + ", " + cause.getMessage();
    }
}
