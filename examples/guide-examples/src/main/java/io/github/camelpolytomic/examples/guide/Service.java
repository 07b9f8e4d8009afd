package io.github.camelpolytomic.examples.guide;

import java.util.Map;
import java.util.Optional;

import org.apache.camel.main.Main;
import org.apache.camel.util.ObjectHelper;

import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.test.PolytomicSimulator;

/**
 * Where examples run.
 *
 * @param profile which {@code application-<profile>.properties} hold the secrets
 * @param properties what comes before the properties of any file
 * @param person who signs in
 */
record Service(String profile, Map<String, String> properties, Person person) {

    /** The account that the environment names; people sign in by themselves when they read the address. */
    static Service account() {
        return new Service("account", Map.of(), connection -> {});
    }

    /** A simulator, which signs in at once. */
    static Service simulated(PolytomicSimulator simulator) {
        return new Service(
                "sample",
                Map.of(
                        "camel.component.polytomic.baseUrl", simulator.baseUrl(),
                        // a placeholder: Camel 4.22 warns of keys in plain text
                        "camel.component.polytomic.apiKey", "{{simulator.apiKey}}",
                        "simulator.apiKey", simulator.apiKey()),
                connection -> simulator.workspace().authorize(connection.id()));
    }

    /** Runs an example in a Camel of its own; what went wrong, if anything did. */
    Optional<String> run(GuideExample example, GuideExample.Language language) {
        Main camel = new Main();
        camel.configure().setProfile(profile);
        camel.addOverrideProperty("camel.component.polytomic.apiVersion", example.apiVersion());
        properties.forEach(camel::addOverrideProperty);
        camel.bind("person", person);
        example.addRoutes(camel, language);
        try {
            camel.start();
            camel.getCamelTemplate().sendBody("direct:" + example.id(), null);
            return Optional.empty();
        } catch (Exception e) {
            return Optional.of(reason(e));
        } finally {
            camel.stop();
        }
    }

    private static String reason(Exception failure) {
        PolytomicException refused = ObjectHelper.getException(PolytomicException.class, failure);
        if (refused != null) {
            return refused.getMessage();
        }
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        // Camel repeats the whole text in which a property is missing
        return cause.toString().lines().findFirst().orElseThrow();
    }
}
